package click.dailyfeed.devservices;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks at the same time. */
final class Concurrently {
    // Starting servers is bound by the processor: more at a time only makes all of them late.
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private Concurrently() {}

    /** Returns when all tasks have ended; throws what the first one, in their order, has thrown. */
    static void run(List<Runnable> tasks) {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (Runnable task : tasks) {
                running.add(CompletableFuture.runAsync(task, executor));
            }
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            executor.shutdown();
        }
    }
}
