package click.dailyfeed.systemtests;

/**
 * What a client of a test asked for and what it was told.
 *
 * @param kind what it wanted to do
 * @param memberId who wanted it
 * @param postId on which post; 0 for a new one
 * @param text of the new post or comment, no other one has it; empty for a like
 * @param outcome what it was told
 * @param id of the new post or comment, where it was told one; else 0
 */
record Deed(Kind kind, long memberId, long postId, String text, Outcome outcome, long id) {

    /** Named as the activities of these deeds. */
    enum Kind {
        POST_CREATE,
        COMMENT_CREATE,
        LIKE_POST,
        LIKE_POST_CANCEL
    }

    /** What a client may conclude from the answer to a request that writes. */
    enum Outcome {
        /** It was done. */
        ACKNOWLEDGED,
        /** It was not done. */
        REFUSED,
        /** No answer, or an error of the server: it was done once, or not. */
        UNKNOWN;

        static Outcome of(int status) {
            if (status < 300) {
                return ACKNOWLEDGED;
            }
            return status < 500 ? REFUSED : UNKNOWN;
        }
    }

    /** The same deed, not answered. */
    static Deed unanswered(Kind kind, long memberId, long postId, String text) {
        return new Deed(kind, memberId, postId, text, Outcome.UNKNOWN, 0);
    }
}
