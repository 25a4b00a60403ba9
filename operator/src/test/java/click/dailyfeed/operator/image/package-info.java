/** Tests of what names the images: a tag is either one that a registry takes, or refused. */
package click.dailyfeed.operator.image;
