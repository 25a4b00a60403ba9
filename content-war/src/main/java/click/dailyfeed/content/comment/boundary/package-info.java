/** HTTP: writing comments. */
package click.dailyfeed.content.comment.boundary;
