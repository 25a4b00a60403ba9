/** Container images as tar files, made from what the build has left in the directories {@code target}. */
package click.dailyfeed.containerimage;
