/** Pictures: taken in from members, kept in a few sizes, shown to everybody who knows their id. */
package click.dailyfeed.image.image;
