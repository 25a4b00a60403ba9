package click.dailyfeed.token;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The member on whose behalf the request runs. */
@RequestScoped
public class Caller {

    private AccessToken token;

    void identified(AccessToken verified) {
        this.token = verified;
    }

    /**
     * @throws DailyfeedException {@code BEARER_TOKEN_MISSING} on an open operation called without a token
     */
    public long memberId() {
        return token().memberId();
    }

    /**
     * @throws DailyfeedException {@code BEARER_TOKEN_MISSING} on an open operation called without a token
     */
    public AccessToken token() {
        return find().orElseThrow(() -> new DailyfeedException(TokenProblem.BEARER_TOKEN_MISSING));
    }

    /** Empty on an open operation called without a valid token. */
    public Optional<AccessToken> find() {
        return Optional.ofNullable(token);
    }
}
