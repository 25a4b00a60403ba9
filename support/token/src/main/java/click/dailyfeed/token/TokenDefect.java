package click.dailyfeed.token;

import click.dailyfeed.code.problem.TokenProblem;

/** Why a request does not go on (auth.md A2, A3, A5, A6). */
enum TokenDefect {
    MISSING(TokenProblem.BEARER_TOKEN_MISSING, TokenHint.NONE),
    /** No JWT at all: whoever sends it has no session to refresh or to leave. */
    MALFORMED(TokenProblem.INVALID_TOKEN, TokenHint.NONE),
    EXPIRED(TokenProblem.JWT_EXPIRED, TokenHint.REFRESH),
    /** Not signed by member, or not for us. */
    FORGED(TokenProblem.INVALID_TOKEN, TokenHint.RELOGIN),
    REVOKED(TokenProblem.TOKEN_REVOKED, TokenHint.RELOGIN);

    private final TokenProblem problem;
    private final TokenHint hint;

    TokenDefect(TokenProblem problem, TokenHint hint) {
        this.problem = problem;
        this.hint = hint;
    }

    TokenProblem problem() {
        return problem;
    }

    TokenHint hint() {
        return hint;
    }
}
