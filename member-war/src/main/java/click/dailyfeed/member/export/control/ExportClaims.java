package click.dailyfeed.member.export.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.RetryLaterException;
import click.dailyfeed.member.export.entity.Exports;
import click.dailyfeed.member.export.entity.Exports.ClaimPredicate;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Who may export now. */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class ExportClaims {

    /** api.md: once a day. */
    private static final Duration INTERVAL = Duration.ofDays(1);

    private final Exports exports;

    @Inject
    public ExportClaims(Exports exports) {
        this.exports = exports;
    }

    protected ExportClaims() {
        this(null);
    }

    /**
     * @return what names this claim
     * @throws DailyfeedException {@code RATE_LIMITED} when the last export is less than a day old
     */
    public Instant claim(long memberId) {
        Instant now = UtcInstantConverter.now();
        if (exports.claim(memberId, now, now.minus(INTERVAL)) == ClaimPredicate.TOO_SOON) {
            throw new RetryLaterException(CommonProblem.RATE_LIMITED, INTERVAL.minus(exports.sinceLast(memberId, now)));
        }
        return now;
    }

    /** The export failed: it can be asked for again at once. */
    public void release(long memberId, Instant claim) {
        exports.release(memberId, claim);
    }
}
