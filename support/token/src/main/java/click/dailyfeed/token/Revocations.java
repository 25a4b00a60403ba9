package click.dailyfeed.token;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.redis.SpareableRedis;
import click.dailyfeed.restclient.MemberService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a token was revoked (auth.md A9): Redis says it in one round trip as long as it holds all marks. If it does
 * not, member's database decides, which the other services ask through member. Nobody is let in unchecked.
 */
@ApplicationScoped
public class Revocations {

    private static final int REMEMBERED = 10_000;

    /** What revocation may be late by in the other servers while Redis is away; spares member a call for each request. */
    private static final Duration VALID_FOR = Duration.ofSeconds(1);

    /** For how long a restart of Redis with data of before can go unnoticed by a server that did not miss it meanwhile. */
    private static final Duration INSTANCE_FOR = Duration.ofSeconds(1);

    private final CallerInquiry inquiry;
    private final SpareableRedis redis;
    private final RevocationMarks marks;
    private final MemberService member;
    private final BriefMemory<String, String> instances = new BriefMemory<>(1);
    private final BriefMemory<String, RevocationPredicate> memory = new BriefMemory<>(REMEMBERED);

    @Inject
    public Revocations(CallerInquiry inquiry, SpareableRedis redis, RevocationMarks marks, MemberService member) {
        this.inquiry = inquiry;
        this.redis = redis;
        this.marks = marks;
        this.member = member;
    }

    protected Revocations() {
        this(null, null, null, null);
    }

    /**
     * Asks with it what the other components want to know about the caller, see {@link CallerQuestion}; not where the token
     * is known to be revoked, so that such a one takes nothing from its member.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} if neither Redis nor member knows; what else member finds
     *     wrong with the token, as member says it
     */
    RevocationPredicate check(CallerRequest request) {
        AccessToken token = request.caller();
        Optional<RevocationPredicate> remembered = memory.find(token.tokenId());
        if (remembered.filter(RevocationPredicate.REVOKED::equals).isPresent()) {
            return RevocationPredicate.REVOKED;
        }
        Optional<RevocationPredicate> marked = findMarks(request);
        if (marked.filter(RevocationPredicate.REVOKED::equals).isPresent()) {
            return remember(token, RevocationPredicate.REVOKED);
        }
        return marked.or(() -> remembered).orElseGet(() -> remember(token, truth(request)));
    }

    /** Empty if Redis is away, or has no mark of the token but may lack some. */
    private Optional<RevocationPredicate> findMarks(CallerRequest request) {
        AccessToken token = request.caller();
        Optional<List<String>> values = inquiry.ask(
                request,
                RevocationKey.token(token.tokenId()),
                RevocationKey.sessionEnded(token.sessionId()),
                RevocationKey.version(token.memberId()),
                RevocationKey.LOADED);
        if (values.isEmpty()) {
            instances.forgetAll();
        }
        return values.flatMap(read -> decide(token, read));
    }

    private Optional<RevocationPredicate> decide(AccessToken token, List<String> values) {
        String minVersion = values.get(2);
        boolean outdated = minVersion != null && token.version() < Long.parseLong(minVersion);
        if (values.get(0) != null || values.get(1) != null || outdated) {
            return Optional.of(RevocationPredicate.REVOKED);
        }
        String loaded = values.get(3);
        return loaded != null && findInstance().filter(loaded::equals).isPresent()
                ? Optional.of(RevocationPredicate.VALID)
                : Optional.empty();
    }

    /** Which run of Redis this is. Empty if it is away. */
    private Optional<String> findInstance() {
        Optional<String> known = instances.find(RevocationKey.LOADED);
        if (known.isPresent()) {
            return known;
        }
        Optional<String> found = redis.find(client -> marks.instance());
        found.ifPresent(instance -> instances.remember(RevocationKey.LOADED, instance, INSTANCE_FOR));
        return found;
    }

    private RevocationPredicate truth(CallerRequest request) {
        return MemberBeans.find(RevocationRecords.class)
                .map(records -> records.check(request.caller()))
                .orElseGet(() -> askMember(request.bearer()));
    }

    private RevocationPredicate askMember(String bearer) {
        try {
            member.caller(bearer);
            return RevocationPredicate.VALID;
        } catch (DailyfeedException e) {
            if (e.code() == TokenProblem.TOKEN_REVOKED) {
                return RevocationPredicate.REVOKED;
            }
            throw e.code() instanceof TokenProblem ? e : new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    /** In the server that revokes, nothing that was found out before holds any longer. */
    public void outdated() {
        memory.forgetAll();
    }

    private RevocationPredicate remember(AccessToken token, RevocationPredicate answer) {
        Duration life = answer == RevocationPredicate.VALID
                ? VALID_FOR
                : Duration.between(Instant.now(), token.expiresAt()).plus(RevocationMark.MARGIN);
        memory.remember(token.tokenId(), answer, life);
        return answer;
    }
}
