package click.dailyfeed.token;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.restclient.MemberService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cards of members for display, asked of member on the caller's behalf: one question, however many they are. */
@ApplicationScoped
public class MemberCards {

    private static final Logger LOG = System.getLogger(MemberCards.class.getName());

    private final Caller caller;
    private final MemberService member;

    @Inject
    public MemberCards(Caller caller, MemberService member) {
        this.caller = caller;
        this.member = member;
    }

    protected MemberCards() {
        this(null, null);
    }

    /**
     * The cards of those of the members whom the caller may see, by member id; none while member does not answer, as nothing
     * fails for want of a card (resilience.md F5).
     *
     * @param memberIds at most 1000
     */
    public Map<Long, SummaryView> find(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        try {
            return member.cards(caller.bearer(), List.copyOf(memberIds)).stream()
                    .collect(Collectors.toMap(SummaryView::memberId, Function.identity()));
        } catch (DailyfeedException e) {
            if (e.code() instanceof TokenProblem) {
                throw e;
            }
            LOG.log(Level.DEBUG, "No cards of {0} members: {1}", memberIds.size(), e.getMessage());
            return Map.of();
        }
    }
}
