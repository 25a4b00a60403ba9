/** Metrics of the consumer and of dead letters. */
package click.dailyfeed.activity.metric.boundary;
