/** Checks, re-encodes and stores pictures; nothing that was uploaded is ever handed out as it came. */
package click.dailyfeed.image.image.control;
