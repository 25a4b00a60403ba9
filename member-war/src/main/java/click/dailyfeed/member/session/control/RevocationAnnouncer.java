package click.dailyfeed.member.session.control;

import click.dailyfeed.token.RevocationMark;
import click.dailyfeed.token.RevocationMarks;
import click.dailyfeed.token.Revocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Tells all services what was revoked, after the commit in the database. What does not reach Redis now is written by
 * {@link RevocationRepair} later.
 */
@ApplicationScoped
public class RevocationAnnouncer {

    private static final Logger LOG = System.getLogger(RevocationAnnouncer.class.getName());

    private final RevocationMarks marks;
    private final Revocations revocations;
    private final AtomicLong failures = new AtomicLong();

    @Inject
    public RevocationAnnouncer(RevocationMarks marks, Revocations revocations) {
        this.marks = marks;
        this.revocations = revocations;
    }

    protected RevocationAnnouncer() {
        this(null, null);
    }

    /** Never throws for Redis: the database has committed already, and the client has got what it asked for. */
    public void announce(Collection<RevocationMark> revoked) {
        revocations.outdated();
        try {
            marks.write(revoked);
        } catch (JedisException e) {
            failures.incrementAndGet();
            LOG.log(Level.WARNING, "Revocation marks not written: {0}", e.getMessage());
            doubt();
        }
    }

    /** How often marks were not written since the start. */
    long failures() {
        return failures.get();
    }

    /** While a mark may be missing, the other services ask member. */
    private void doubt() {
        try {
            marks.notLoaded();
        } catch (JedisException e) {
            LOG.log(Level.DEBUG, "Redis is away", e);
        }
    }
}
