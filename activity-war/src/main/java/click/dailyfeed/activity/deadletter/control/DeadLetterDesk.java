package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.code.problem.ActivityProblem;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import click.dailyfeed.deadletters.DeadLetters;
import click.dailyfeed.deadletters.Delivery;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What an ADMIN does with dead letters. Without MongoDB every method throws {@code UPSTREAM_UNAVAILABLE}. */
@ApplicationScoped
public class DeadLetterDesk {

    private final DeadLetters letters;
    private final Deliveries deliveries;

    @Inject
    public DeadLetterDesk(DeadLetters letters, Deliveries deliveries) {
        this.letters = letters;
        this.deliveries = deliveries;
    }

    protected DeadLetterDesk() {
        this(null, null);
    }

    /**
     * Letters of a side, newest first.
     *
     * @param state only those in this state; empty for all
     */
    public Scroll<DeadLetter> list(DeadLetterSide side, Optional<DeadLetterState> state, ScrollRequest request) {
        return withMongo(() -> Scroll.of(request, letters.list(side, state, request), DeadLetters::position));
    }

    /**
     * Delivers a letter now, due or not, parked or not: to the broker, or through the recorder of activities. One that is
     * delivered already stays as it is.
     *
     * @return the letter afterwards
     * @throws DailyfeedException {@code NOT_FOUND}; {@code REQUEST_IN_PROGRESS} while somebody works on it; {@code
     *     DEAD_LETTER_REFUSED} if it failed by its own fault; {@code UPSTREAM_UNAVAILABLE} if the broker, or a store, is away
     */
    public DeadLetter replay(UUID id) {
        return withMongo(() -> {
            DeadLetter found = get(id);
            if (found.state() == DeadLetterState.DONE) {
                return found;
            }
            DeadLetter letter = letters.claim(found, Lease.newOwner())
                    .orElseThrow(() -> new DailyfeedException(CommonProblem.REQUEST_IN_PROGRESS));
            settle(letter, deliveries.of(letter.side()).deliver(List.of(letter)).get(letter));
            return get(id);
        });
    }

    /**
     * Throws the letter away: its event is lost.
     *
     * @throws DailyfeedException {@code NOT_FOUND}
     */
    public void discard(UUID id) {
        withMongo(() -> {
            DeadLetter letter = get(id);
            letters.discard(letter);
            return letter;
        });
    }

    private DeadLetter get(UUID id) {
        return letters.find(id).orElseThrow(() -> new DailyfeedException(CommonProblem.NOT_FOUND));
    }

    private void settle(DeadLetter letter, Delivery delivery) {
        switch (delivery.result()) {
            case TAKEN -> letters.done(letter);
            case REFUSED -> {
                letters.failed(letter, delivery.reason());
                throw new DailyfeedException(ActivityProblem.DEAD_LETTER_REFUSED);
            }
            case AWAY -> {
                letters.release(letter, delivery.reason());
                throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE);
            }
            default -> throw new IllegalStateException(delivery.toString());
        }
    }

    private static <T> T withMongo(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }
}
