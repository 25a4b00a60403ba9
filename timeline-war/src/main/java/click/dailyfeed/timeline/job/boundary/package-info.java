/** What starts a job: the clock, or an ADMIN over HTTP. */
package click.dailyfeed.timeline.job.boundary;
