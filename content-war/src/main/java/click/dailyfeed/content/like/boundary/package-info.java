/** HTTP: liking and unliking. */
package click.dailyfeed.content.like.boundary;
