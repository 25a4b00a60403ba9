/** HTTP: single posts. */
package click.dailyfeed.timeline.post.boundary;
