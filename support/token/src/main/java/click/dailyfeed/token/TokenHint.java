package click.dailyfeed.token;

import click.dailyfeed.code.problem.TokenProblem;
import jakarta.ws.rs.core.MultivaluedMap;

/** What an answer tells the client to do about its tokens; at most one of the two headers. */
enum TokenHint {
    NONE,
    REFRESH,
    RELOGIN;

    /** The hint that belongs to a code, also where another service found it. */
    static TokenHint of(TokenProblem problem) {
        return switch (problem) {
            case BEARER_TOKEN_MISSING -> NONE;
            case JWT_EXPIRED -> REFRESH;
            case INVALID_TOKEN, TOKEN_REVOKED, REFRESH_TOKEN_INVALID, REFRESH_TOKEN_REUSED -> RELOGIN;
        };
    }

    void addTo(MultivaluedMap<String, Object> headers) {
        switch (this) {
            case REFRESH -> headers.putSingle(TokenHeader.REFRESH_NEEDED, "true");
            case RELOGIN -> headers.putSingle(TokenHeader.RELOGIN_REQUIRED, "true");
            case NONE -> {
                // the client never had a session: nothing to refresh, nothing to forget
            }
        }
    }
}
