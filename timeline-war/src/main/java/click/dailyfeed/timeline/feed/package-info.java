/** Feeds (피드): lists walked by cursor, complete, in order and without repeats, each built by the same four functions. */
package click.dailyfeed.timeline.feed;
