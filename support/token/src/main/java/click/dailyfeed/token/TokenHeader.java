package click.dailyfeed.token;

/** The two answer headers that tell a client what to do about its token. */
public final class TokenHeader {

    /** {@code true}: refresh the token, then repeat (401) or go on (success). */
    public static final String REFRESH_NEEDED = "X-Token-Refresh-Needed";

    /** {@code true}: forget the tokens and go to the login page. */
    public static final String RELOGIN_REQUIRED = "X-Relogin-Required";

    private TokenHeader() {}
}
