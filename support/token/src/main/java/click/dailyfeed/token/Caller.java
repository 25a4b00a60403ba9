package click.dailyfeed.token;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;

/** The member on whose behalf the request runs. */
@RequestScoped
public class Caller {

    private AccessToken token;
    private String bearer;
    private List<?> answers = List.of();

    void answered(List<?> found) {
        this.answers = found;
    }

    void identified(AccessToken verified, String compact) {
        this.token = verified;
        this.bearer = compact;
    }

    /**
     * @throws DailyfeedException {@code BEARER_TOKEN_MISSING} in an open operation, which has no caller
     */
    public long memberId() {
        return token().memberId();
    }

    /** Empty in an open operation. */
    public Optional<Long> findMemberId() {
        return Optional.ofNullable(token).map(AccessToken::memberId);
    }

    /**
     * @throws DailyfeedException {@code BEARER_TOKEN_MISSING} in an open operation, which has no caller
     */
    public AccessToken token() {
        if (token == null) {
            throw new DailyfeedException(TokenProblem.BEARER_TOKEN_MISSING);
        }
        return token;
    }

    /**
     * What a {@link CallerQuestion} was answered when this request came in; empty if it was not asked or Redis was away.
     *
     * @param type which no other question answers with
     */
    public <T> Optional<T> findAnswer(Class<T> type) {
        return answers.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The token in compact form, to ask other services on the member's behalf; for no log. */
    public String bearer() {
        token();
        return bearer;
    }
}
