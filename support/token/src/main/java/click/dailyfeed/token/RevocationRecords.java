package click.dailyfeed.token;

/**
 * The truth about revoked tokens: the database of member, of which the marks in Redis are a copy (auth.md A9). Only
 * member has an implementation; the other services ask it over HTTP.
 */
public interface RevocationRecords {

    /**
     * Whether the token was logged out, its session has ended, the member's token version has moved on, or the member
     * is deactivated.
     *
     * @param token a verified token
     * @throws RuntimeException with an {@link java.sql.SQLException} among its causes, when the database is away
     */
    RevocationPredicate check(AccessToken token);
}
