/** Counters of likes, comments and replies: at rest and at any commit each equals the size of the set that it counts. */
package click.dailyfeed.content.counter;
