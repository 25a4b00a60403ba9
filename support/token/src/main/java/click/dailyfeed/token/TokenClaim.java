package click.dailyfeed.token;

/** Names of our own claims in the access token (auth.md); the standard ones are in MicroProfile JWT. */
public final class TokenClaim {

    /** Member id, a number; {@code sub} and {@code upn} hold it as text. */
    public static final String MEMBER_ID = "id";

    /** Session that the token belongs to. */
    public static final String SESSION = "sid";

    /** The member's token version when the token was issued; an older one is revoked. */
    public static final String VERSION = "ver";

    private TokenClaim() {}
}
