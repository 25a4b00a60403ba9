package click.dailyfeed.bench.measure;

import click.dailyfeed.bench.BenchException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Does something so many times a second, by a number of threads. One that is due while all threads are busy begins late, and
 * those after it are not put off.
 *
 * @param threads how many
 * @param perSecond how often
 */
public record Pacer(int threads, double perSecond) {

    /**
     * Goes on for a time and returns when the last one is done.
     *
     * @param task takes its number, from 0
     * @return how many a second were done
     * @throws BenchException a failure of a task; none begins after it
     */
    public double run(Duration duration, LongConsumer task) {
        long count = Math.round(perSecond * duration.toNanos() / 1e9);
        AtomicLong next = new AtomicLong();
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> work(begin, count, next, task)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            return count / ((System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchException known ? known : new BenchException(e.getMessage(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void work(long begin, long count, AtomicLong next, LongConsumer task) {
        try {
            for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                long due = begin + Math.round(number * 1e9 / perSecond);
                while (System.nanoTime() - due < 0) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                task.accept(number);
            }
        } catch (RuntimeException e) {
            next.set(count);
            throw e;
        }
    }
}
