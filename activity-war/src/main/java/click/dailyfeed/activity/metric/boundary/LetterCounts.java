package click.dailyfeed.activity.metric.boundary;

import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import click.dailyfeed.deadletters.DeadLetters;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many dead letters there are, asked of MongoDB once in a while; the last numbers stand while it is away. */
@ApplicationScoped
public class LetterCounts {

    private static final Logger LOG = System.getLogger(LetterCounts.class.getName());

    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Key(DeadLetterSide side, DeadLetterState state) {}

    private record Count(long letters, long nanoTime) {}

    private final DeadLetters letters;
    private final Map<Key, Count> counts = new ConcurrentHashMap<>();

    @Inject
    public LetterCounts(DeadLetters letters) {
        this.letters = letters;
    }

    protected LetterCounts() {
        this(null);
    }

    /** Zero until MongoDB has answered once. */
    long of(DeadLetterSide side, DeadLetterState state) {
        return counts.compute(new Key(side, state), (key, known) -> isFresh(known) ? known : counted(key, known))
                .letters();
    }

    private static boolean isFresh(Count known) {
        return known != null && System.nanoTime() - known.nanoTime() < KEPT.toNanos();
    }

    private Count counted(Key key, Count known) {
        try {
            return new Count(letters.count(key.side(), key.state()), System.nanoTime());
        } catch (MongoException e) {
            LOG.log(Level.DEBUG, "dead letters not counted", e);
            return new Count(known == null ? 0 : known.letters(), System.nanoTime());
        }
    }
}
