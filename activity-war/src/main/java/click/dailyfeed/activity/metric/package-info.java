/** What operators watch of activity; no number costs a request anything. */
package click.dailyfeed.activity.metric;
