package click.dailyfeed.bench.loader;

import click.dailyfeed.bench.BenchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A fixed number of threads that take tasks in order: so many connections are busy at a time. */
final class Workers implements AutoCloseable {
    private final int count;
    private final ExecutorService threads;

    /** Makes the threads; they do not keep the program alive. */
    Workers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "connection");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does a task for each item and returns when no thread is at work any more. After a failure no further one is begun.
     *
     * @throws RuntimeException a failure of a task
     */
    <T> void forEach(List<T> items, Consumer<T> task) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(() -> work(items, next, task)));
        }
        Optional<Throwable> failure =
                running.stream().map(Workers::failure).flatMap(Optional::stream).reduce((first, later) -> first);
        failure.ifPresent(Workers::rethrow);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Optional<Throwable> failure(Future<?> work) {
        try {
            work.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new BenchException("interrupted", e));
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure; // a task declares no other
    }

    private static <T> void work(List<T> items, AtomicInteger next, Consumer<T> task) {
        try {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                task.accept(items.get(i));
            }
        } catch (RuntimeException e) {
            next.set(items.size());
            throw e;
        }
    }
}
