/** HTTP: feeds of posts. */
package click.dailyfeed.timeline.feed.boundary;
