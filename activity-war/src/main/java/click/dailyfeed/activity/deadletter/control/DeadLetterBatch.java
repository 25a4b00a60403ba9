package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import click.dailyfeed.deadletters.DeadLetters;
import click.dailyfeed.deadletters.Delivery;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Delivers the dead letters of a side that are due, oldest first, until none is left or nobody takes them (events.md E8, E12). */
@ApplicationScoped
public class DeadLetterBatch {

    private static final Logger LOG = System.getLogger(DeadLetterBatch.class.getName());

    /** Less than the interval of the job; what is left is for its next run. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);

    private final Clock clock = Clock.systemUTC();
    private final DeadLetters letters;
    private final Deliveries deliveries;

    @Inject
    public DeadLetterBatch(DeadLetters letters, Deliveries deliveries) {
        this.letters = letters;
        this.deliveries = deliveries;
    }

    protected DeadLetterBatch() {
        this(null, null);
    }

    /**
     * Safe on several servers at once: each letter is leased.
     *
     * @return what was done, for the job's state
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public String deliver(DeadLetterSide side) {
        try {
            LetterDelivery delivery = deliveries.of(side);
            Tally tally = new Tally();
            String owner = Lease.newOwner();
            Instant end = clock.instant().plus(LONGEST_RUN);
            List<DeadLetter> due = List.of();
            do {
                due = delivery.isAway() ? List.of() : letters.claimDue(side, owner, delivery.atOnce());
                delivery.deliver(due).forEach((letter, outcome) -> settle(letter, outcome, tally));
            } while (!due.isEmpty() && !tally.away && clock.instant().isBefore(end));
            return tally.text(delivery);
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    private void settle(DeadLetter letter, Delivery delivery, Tally tally) {
        switch (delivery.result()) {
            case TAKEN -> {
                letters.done(letter);
                tally.delivered++;
            }
            case REFUSED -> {
                if (letters.failed(letter, delivery.reason()) == DeadLetterState.PARKED) {
                    LOG.log(Level.WARNING, "dead letter parked: {0}: {1}", letter.identity(), delivery.reason());
                }
                tally.refused++;
            }
            case AWAY -> {
                letters.release(letter, delivery.reason());
                tally.away = true;
            }
            default -> throw new IllegalStateException(delivery.toString());
        }
    }

    /** What one run did. */
    private static final class Tally {

        private int delivered;
        private int refused;
        private boolean away;

        private String text(LetterDelivery delivery) {
            String counts = delivered + " delivered, " + refused + " refused";
            return away || delivery.isAway() ? counts + ", " + delivery.taker() + " is away" : counts;
        }
    }
}
