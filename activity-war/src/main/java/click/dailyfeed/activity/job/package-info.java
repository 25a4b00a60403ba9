/** The scheduled work of activity: one run at a time in the whole cluster. */
package click.dailyfeed.activity.job;
