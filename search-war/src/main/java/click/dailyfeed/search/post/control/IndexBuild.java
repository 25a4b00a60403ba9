package click.dailyfeed.search.post.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Builds the index from the database when it is not complete at start (rules.md R13.5), in the background. */
@ApplicationScoped
public class IndexBuild {

    private static final Logger LOG = System.getLogger(IndexBuild.class.getName());

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final PostIndex index;
    private final PostIndexer indexer;
    private final CompletableFuture<Void> completion = new CompletableFuture<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    public IndexBuild(PostIndex index, PostIndexer indexer) {
        this.index = index;
        this.indexer = indexer;
    }

    protected IndexBuild() {
        this(null, null);
    }

    void start(@Observes Startup startup) {
        if (index.completeness() == CompletenessPredicate.COMPLETE) {
            completion.complete(null);
        } else {
            executor.execute(this::build);
        }
    }

    /** Whether the index can be searched. */
    public CompletenessPredicate completeness() {
        return CompletenessPredicate.of(completion.isDone());
    }

    /**
     * Completed when the index is. Changes must wait for it: a change written before, from a newer row, could be overwritten
     * by the build with the older row that it has just read.
     */
    public CompletionStage<Void> completion() {
        return completion;
    }

    private void build() {
        Instant start = Instant.now();
        try {
            OptionalLong last = indexer.addAfter(0);
            while (last.isPresent()) {
                last = indexer.addAfter(last.getAsLong());
            }
            index.completed();
            LOG.log(Level.INFO, "Index built in {0}", Duration.between(start, Instant.now()));
            completion.complete(null);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Index not built, another attempt follows: {0}", e.toString());
            executor.schedule(this::build, PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
