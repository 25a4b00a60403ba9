/** Skeletons: the positions of a feed's items, in order, from SQL. */
package click.dailyfeed.timeline.feed.entity;
