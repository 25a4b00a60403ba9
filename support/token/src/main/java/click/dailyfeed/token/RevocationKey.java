package click.dailyfeed.token;

/** Names of the keys in Redis through which all services learn of revoked tokens (auth.md A9). */
public final class RevocationKey {

    /**
     * Present while Redis holds the marks of all revocations that are still of interest: missing after Redis has lost its
     * data, and before they were loaded again. Its value names the run of Redis that holds them, as one that was restarted
     * with data of before may lack some: see {@link RevocationMarks#instance}.
     */
    public static final String LOADED = "token:revocations-loaded";

    private RevocationKey() {}

    /** Present: the token was revoked. */
    static String token(String tokenId) {
        return "token:blacklist:" + tokenId;
    }

    /** Present: the session has ended, and with it all its tokens. */
    static String sessionEnded(String sessionId) {
        return "token:session-ended:" + sessionId;
    }

    /** The lowest {@code ver} that is still good; any is while the key is missing. */
    static String version(long memberId) {
        return "token:version:" + memberId;
    }
}
