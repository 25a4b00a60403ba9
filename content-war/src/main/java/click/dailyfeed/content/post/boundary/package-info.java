/** HTTP: writing posts. */
package click.dailyfeed.content.post.boundary;
