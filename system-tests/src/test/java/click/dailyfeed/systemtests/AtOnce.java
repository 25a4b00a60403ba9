package click.dailyfeed.systemtests;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Requests of several clients at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** Sends all, each by a client of its own that waits for the others to be ready; answers in the same order. */
    static List<Answer> send(List<Callable<Answer>> requests) {
        CountDownLatch ready = new CountDownLatch(requests.size());
        return run(
                requests.size(),
                requests.stream()
                        .<Callable<Answer>>map(request -> () -> {
                            ready.countDown();
                            ready.await();
                            return request.call();
                        })
                        .toList());
    }

    /** The same request several times. */
    static List<Answer> send(int times, Callable<Answer> request) {
        return send(IntStream.range(0, times).mapToObj(i -> request).toList());
    }

    /** Does all with so many clients; results in the same order. */
    static <T> List<T> run(int clients, List<Callable<T>> work) {
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        try {
            return executor.invokeAll(work).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            executor.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
