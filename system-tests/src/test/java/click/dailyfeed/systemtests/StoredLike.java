package click.dailyfeed.systemtests;

/** The row of a member's like of a post. */
record StoredLike(long memberId, long postId) {}
