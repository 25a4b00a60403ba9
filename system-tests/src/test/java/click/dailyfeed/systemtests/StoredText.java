package click.dailyfeed.systemtests;

/**
 * The row of a post or a comment.
 *
 * @param id its id
 * @param authorId who wrote it
 * @param text what it says
 */
record StoredText(long id, long authorId, String text) {}
