package click.dailyfeed.bench.client;

/**
 * A logged-in member. The tokens change when {@link DailyfeedClient} renews them; the session itself is the lock under which
 * that happens, so that calls of several threads renew them once.
 */
public final class Session {
    private final long memberId;
    private final String email;
    private final String password;
    private volatile Tokens tokens;

    Session(long memberId, String email, String password, Tokens tokens) {
        this.memberId = memberId;
        this.email = email;
        this.password = password;
        this.tokens = tokens;
    }

    /** What the platform calls the member. */
    public long memberId() {
        return memberId;
    }

    /** The value of the Authorization header, for requests that a measurement sends itself. */
    public String authorization() {
        return tokens.authorization();
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    Tokens tokens() {
        return tokens;
    }

    void renewedWith(Tokens renewed) {
        this.tokens = renewed;
    }

    /**
     * The two tokens of a session.
     *
     * @param authorization value of the Authorization header
     * @param refresh value of the refresh_token cookie; empty if none was given
     */
    record Tokens(String authorization, String refresh) {
        /** Nothing that could end in a log. */
        @Override
        public String toString() {
            return "Tokens";
        }
    }
}
