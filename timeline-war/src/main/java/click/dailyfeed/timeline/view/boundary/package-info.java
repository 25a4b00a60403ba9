/** What moves views on without a request. */
package click.dailyfeed.timeline.view.boundary;
