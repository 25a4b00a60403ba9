/** HTTP: lists of comments. */
package click.dailyfeed.timeline.comment.boundary;
