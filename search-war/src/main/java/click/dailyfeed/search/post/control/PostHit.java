package click.dailyfeed.search.post.control;

/**
 * A post that was found.
 *
 * @param highlight part of its content as HTML text: what was found between {@code <em>} and {@code </em>}, all else escaped
 */
record PostHit(long postId, String highlight) {}
