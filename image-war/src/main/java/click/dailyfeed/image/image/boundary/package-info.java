/** HTTP resources and health of pictures; translates between HTTP and the control layer, decides nothing. */
package click.dailyfeed.image.image.boundary;
