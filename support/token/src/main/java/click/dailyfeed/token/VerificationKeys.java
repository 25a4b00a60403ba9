package click.dailyfeed.token;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.restclient.KeysClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This server's copy of member's public keys (auth.md A1). The last good set is kept while member is away.
 *
 * <p>An unknown kid, of which anybody can invent as many as he likes, makes at most one request to member in each
 * throttle period; all others are answered from memory.
 */
@ApplicationScoped
public class VerificationKeys {

    private final KeysClient member;
    private final Duration throttle;
    private final Clock clock;
    private final AtomicReference<Instant> nextLookup = new AtomicReference<>(Instant.MIN);
    private volatile KeySet known = KeySet.EMPTY;

    /** @param throttle between two fetches for the sake of unknown kids (auth.md A1) */
    @Inject
    public VerificationKeys(
            KeysClient member,
            @ConfigProperty(name = "dailyfeed.token.keys-throttle", defaultValue = "PT10S") Duration throttle) {
        this(member, throttle, Clock.systemUTC());
    }

    VerificationKeys(KeysClient member, Duration throttle, Clock clock) {
        this.member = member;
        this.throttle = throttle;
        this.clock = clock;
    }

    protected VerificationKeys() {
        this(null, null, null);
    }

    /** All known keys. */
    KeySet known() {
        return known;
    }

    /** The key with that id, as far as known here; empty also for a token without a kid. */
    Optional<VerificationKey> findKnown(String kid) {
        return known.find(kid);
    }

    /**
     * The key with that id; empty when member does not have it, and for a token without a kid.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} when it is unknown here and member cannot be asked now
     */
    Optional<VerificationKey> find(String kid) {
        Optional<VerificationKey> key = known.find(kid);
        if (kid == null || key.isPresent()) {
            return key;
        }
        if (lookup() == LookupPredicate.THROTTLED) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE);
        }
        fetch();
        return known.find(kid);
    }

    /**
     * Asks member for the keys.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE}; the keys are as they were
     */
    synchronized void fetch() {
        Instant asOf = clock.instant();
        try {
            known = KeySet.parse(member.jwkSet(), asOf);
        } catch (WebApplicationException | ProcessingException | ParseException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    private LookupPredicate lookup() {
        Instant now = clock.instant();
        Instant next = nextLookup.get();
        return LookupPredicate.of(!now.isBefore(next) && nextLookup.compareAndSet(next, now.plus(throttle)));
    }

    /** Whether member may be asked for an unknown kid now. */
    private enum LookupPredicate {
        ALLOWED,
        THROTTLED;

        static LookupPredicate of(boolean allowed) {
            return allowed ? ALLOWED : THROTTLED;
        }
    }
}
