package click.dailyfeed.restclient;

import click.dailyfeed.code.member.CallerView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/**
 * Member as the other services see it: questions and results, no HTTP.
 *
 * <p>Each question fails with a {@link DailyfeedException}: that of member itself, with its code, status and text; or
 * {@code UPSTREAM_UNAVAILABLE} or {@code UPSTREAM_TIMEOUT} when member does not answer.
 */
@ApplicationScoped
public class MemberService {

    private final MemberGuard guard;

    @Inject
    public MemberService(MemberGuard guard) {
        this.guard = guard;
    }

    protected MemberService() {
        this(null);
    }

    /**
     * Who the member is whose token this is. An answer means that the token is neither expired nor revoked.
     *
     * @param bearer an access token in compact form
     */
    public CallerView caller(String bearer) {
        return ask(client -> client.caller(authorization(bearer)));
    }

    /**
     * The cards of those of the members whom the caller may see, in the order asked.
     *
     * @param bearer the caller's access token in compact form
     * @param memberIds 1..1000
     */
    public List<SummaryView> cards(String bearer, List<Long> memberIds) {
        return ask(client -> client.cards(authorization(bearer), new Ids(memberIds)));
    }

    private <T> T ask(Function<MemberClient, Envelope<T>> question) {
        return Upstream.answerOf(() -> guard.call(question)).getData();
    }

    private static String authorization(String bearer) {
        return "Bearer " + bearer;
    }
}
