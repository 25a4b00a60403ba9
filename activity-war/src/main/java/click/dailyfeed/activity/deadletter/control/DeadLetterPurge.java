package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.deadletters.DeadLetters;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes dead letters that were delivered a week ago. */
@ApplicationScoped
public class DeadLetterPurge {

    private final DeadLetters letters;

    @Inject
    public DeadLetterPurge(DeadLetters letters) {
        this.letters = letters;
    }

    protected DeadLetterPurge() {
        this(null);
    }

    /**
     * @return what was done, for the job's state
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public String purge() {
        try {
            return letters.removeExpired() + " delivered letters removed";
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }
}
