/** Likes (좋아요): at most one per member and target, counted exactly. */
package click.dailyfeed.content.like;
