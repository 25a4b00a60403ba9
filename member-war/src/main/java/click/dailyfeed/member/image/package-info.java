/** Images as far as profiles refer to them; the image service owns the rows, here they are read only. */
package click.dailyfeed.member.image;
