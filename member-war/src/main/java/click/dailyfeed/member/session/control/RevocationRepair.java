package click.dailyfeed.member.session.control;

import click.dailyfeed.member.session.entity.StoredRevocations;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.RevocationMark;
import click.dailyfeed.token.RevocationMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the marks in Redis equal to what the database says (auth.md A9): loads all of them after Redis has lost its data,
 * and otherwise writes the latest ones again, as some may not have reached it.
 *
 * <p>Only this class sets the marker that says that Redis holds all revocations, and only after writing them.
 */
@ApplicationScoped
public class RevocationRepair {

    /** No transaction lasts longer (Liberty's limit): what it revoked has a time of at most this long before its commit. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(120);

    private final StoredRevocations stored;
    private final RevocationMarks marks;
    private final RevocationAnnouncer announcer;
    private final TokenSettings settings;
    private volatile Instant lastStart;

    @Inject
    public RevocationRepair(
            StoredRevocations stored, RevocationMarks marks, RevocationAnnouncer announcer, TokenSettings settings) {
        this.stored = stored;
        this.marks = marks;
        this.announcer = announcer;
        this.settings = settings;
    }

    protected RevocationRepair() {
        this(null, null, null, null);
    }

    /**
     * @return what was done, in one line
     * @throws redis.clients.jedis.exceptions.JedisException if Redis is away
     * @throws jakarta.persistence.PersistenceException if the database is away
     */
    public String repair() {
        Instant start = UtcInstantConverter.now();
        long failuresBefore = announcer.failures();
        String instance = marks.instance();
        boolean complete =
                lastStart != null && marks.findLoaded().filter(instance::equals).isPresent();
        Instant oldest =
                start.minus(settings.accessTtl()).minus(RevocationMark.MARGIN).minus(LONGEST_TRANSACTION);
        Instant since = complete ? later(oldest, lastStart.minus(LONGEST_TRANSACTION)) : oldest;
        List<RevocationMark> revoked = stored.since(since, settings.accessTtl());
        marks.write(revoked);
        if (announcer.failures() > failuresBefore || !marks.instance().equals(instance)) {
            return revoked.size() + " marks written, others may have been lost meanwhile";
        }
        marks.loaded(instance, settings.markerLife());
        lastStart = start;
        return revoked.size() + (complete ? " marks written again" : " marks loaded");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
