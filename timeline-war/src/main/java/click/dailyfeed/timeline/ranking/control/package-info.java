/** Snapshots of rankings: taken by one server at a time, kept for a while, walked by cursors that name them. */
package click.dailyfeed.timeline.ranking.control;
