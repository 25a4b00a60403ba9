/** Rankings: lists of posts whose order changes all the time, and that are walked as if it did not. */
package click.dailyfeed.timeline.ranking;
