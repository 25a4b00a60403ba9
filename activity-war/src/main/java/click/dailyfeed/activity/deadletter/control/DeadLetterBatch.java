package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.activityevents.EventResend;
import click.dailyfeed.activityevents.EventResend.Outcome;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import click.dailyfeed.deadletters.DeadLetters;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends the dead letters of publishers that are due, oldest first, until none is left or the broker is away (events.md E8). */
@ApplicationScoped
public class PublisherDeadLetterBatch {

    private static final Logger LOG = System.getLogger(PublisherDeadLetterBatch.class.getName());

    private static final int SENT_AT_ONCE = 200;
    /** Less than the interval of the job; what is left is for its next run. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);

    private final Clock clock = Clock.systemUTC();
    private final DeadLetters letters;
    private final EventResend events;

    @Inject
    public PublisherDeadLetterBatch(DeadLetters letters, EventResend events) {
        this.letters = letters;
        this.events = events;
    }

    protected PublisherDeadLetterBatch() {
        this(null, null);
    }

    /**
     * Safe on several servers at once: each letter is leased.
     *
     * @return what was done, for the job's state
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public String resend() {
        try {
            Tally tally = new Tally();
            String owner = Lease.newOwner();
            Instant end = clock.instant().plus(LONGEST_RUN);
            List<DeadLetter> due = List.of();
            do {
                due = events.isBrokerAway()
                        ? List.of()
                        : letters.claimDue(DeadLetterSide.PUBLISHER, owner, SENT_AT_ONCE);
                events.send(due).forEach((letter, outcome) -> settle(letter, outcome, tally));
            } while (!due.isEmpty() && !tally.brokerAway && clock.instant().isBefore(end));
            return tally.text(events.isBrokerAway() || tally.brokerAway);
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    private void settle(DeadLetter letter, Outcome outcome, Tally tally) {
        switch (outcome.result()) {
            case SENT -> {
                letters.done(letter);
                tally.sent++;
            }
            case REFUSED -> {
                if (letters.failed(letter, outcome.reason()) == DeadLetterState.PARKED) {
                    LOG.log(Level.WARNING, "dead letter parked: {0}: {1}", letter.identity(), outcome.reason());
                }
                tally.refused++;
            }
            case BROKER_AWAY -> {
                letters.release(letter, outcome.reason());
                tally.brokerAway = true;
            }
            default -> throw new IllegalStateException(outcome.toString());
        }
    }

    /** What one run did. */
    private static final class Tally {

        private int sent;
        private int refused;
        private boolean brokerAway;

        private String text(boolean away) {
            return sent + " sent, " + refused + " refused" + (away ? ", the broker is away" : "");
        }
    }
}
