/** What a stored picture is: its row, its id, its sizes; a picture never changes under its id. */
package click.dailyfeed.image.image.entity;
