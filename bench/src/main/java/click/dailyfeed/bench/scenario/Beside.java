package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What goes on beside a measurement.
 *
 * @param running until it is done
 * @param <T> what comes of it
 */
record Beside<T>(CompletableFuture<T> running) {

    /** Begins at once, in a thread of its own. */
    static <T> Beside<T> start(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work, task -> new Thread(task, "beside").start()));
    }

    /**
     * Waits for its end.
     *
     * @throws BenchException if it failed
     */
    T end() {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw new BenchException(e.getCause().getMessage(), e);
        }
    }
}
