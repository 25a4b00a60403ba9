package click.dailyfeed.token;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.redis.SpareableRedis;
import click.dailyfeed.restclient.MemberService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

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

    private final SpareableRedis redis;
    private final RevocationMarks marks;
    private final MemberService member;
    private final BriefMemory<String, String> instances = new BriefMemory<>(1);
    private final BriefMemory<String, RevocationPredicate> memory = new BriefMemory<>(REMEMBERED);

    @Inject
    public Revocations(SpareableRedis redis, RevocationMarks marks, MemberService member) {
        this.redis = redis;
        this.marks = marks;
        this.member = member;
    }

    protected Revocations() {
        this(null, null, null);
    }

    /**
     * @param bearer the token in compact form
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} if neither Redis nor member knows; what else member finds
     *     wrong with the token, as member says it
     */
    RevocationPredicate check(AccessToken token, String bearer) {
        Optional<RevocationPredicate> remembered = memory.find(token.tokenId());
        if (remembered.filter(RevocationPredicate.REVOKED::equals).isPresent()) {
            return RevocationPredicate.REVOKED;
        }
        return findMarks(token).or(() -> remembered).orElseGet(() -> remember(token, truth(token, bearer)));
    }

    /** Empty if Redis is away, or has no mark of the token but may lack some. */
    private Optional<RevocationPredicate> findMarks(AccessToken token) {
        Optional<List<String>> values = redis.find(client -> client.mget(
                RevocationKey.token(token.tokenId()),
                RevocationKey.sessionEnded(token.sessionId()),
                RevocationKey.version(token.memberId()),
                RevocationKey.LOADED));
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

    private RevocationPredicate truth(AccessToken token, String bearer) {
        return findRecords().map(records -> records.check(token)).orElseGet(() -> askMember(bearer));
    }

    /**
     * Present in member only. In the EAR all WARs share this bean, so it asks for the beans of the WAR that the request is
     * for; {@code CDI.current()} would give those that the shared jars see.
     */
    private static Optional<RevocationRecords> findRecords() {
        try {
            BeanManager module = InitialContext.doLookup("java:comp/BeanManager");
            return module.createInstance().select(RevocationRecords.class).stream()
                    .findFirst();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
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
