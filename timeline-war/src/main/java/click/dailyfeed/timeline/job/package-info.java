/** The scheduled work of timeline: one run at a time in the whole cluster. */
package click.dailyfeed.timeline.job;
