/** HTTP: activities of the caller. Kafka: the dated topics. */
package click.dailyfeed.activity.activity.boundary;
