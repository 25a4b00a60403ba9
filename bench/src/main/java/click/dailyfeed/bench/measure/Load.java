package click.dailyfeed.bench.measure;

import click.dailyfeed.bench.BenchException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Sends requests to one server over a number of connections, all of them open before the first request. */
public final class Load {
    private final URI server;

    /**
     * @param server scheme, host and port
     */
    public Load(URI server) {
        this.server = server;
    }

    /**
     * A closed loop: as many requests as the server answers.
     *
     * @param label names the requests in the figures
     * @param connections so many requests run at a time
     * @param duration after which no further request begins
     * @throws BenchException if nothing listens there
     */
    public Measurement loop(String label, int connections, Traffic traffic, Duration duration) {
        return run(label, connections, (connection, number, samples) -> {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < duration.toNanos()) {
                exchange(connection, traffic.next(number), samples, System.nanoTime());
            }
        });
    }

    /**
     * An open loop: so many requests a second, whatever the server does. A request that is late because all connections
     * wait for answers counts from when it was due.
     *
     * @param label names the requests in the figures
     * @param connections so many requests run at a time at most
     * @param perSecond requests a second, of all connections together
     * @param duration after which no further request is due
     * @throws BenchException if nothing listens there
     */
    public Measurement paced(String label, int connections, Traffic traffic, double perSecond, Duration duration) {
        long interval = Math.round(connections * 1e9 / perSecond);
        return run(label, connections, (connection, number, samples) -> {
            long begin = System.nanoTime();
            long offset = interval * number / connections;
            for (long due = offset; due < duration.toNanos(); due += interval) {
                LockSupport.parkNanos(begin + due - System.nanoTime());
                exchange(connection, traffic.next(number), samples, begin + due);
            }
        });
    }

    /**
     * All at once, each on a connection of its own.
     *
     * @param label names the requests in the figures
     * @throws BenchException if nothing listens there
     */
    public Measurement burst(String label, List<Request> requests) {
        return run(
                label,
                requests.size(),
                (connection, number, samples) ->
                        exchange(connection, requests.get(number), samples, System.nanoTime()));
    }

    private Measurement run(String label, int count, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try (Connections connections = Connections.open(server, count)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Samples>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    Samples samples = new Samples();
                    work.with(connections.get(number), number, samples);
                    return samples;
                }));
            }
            long begin = System.nanoTime();
            start.countDown();
            List<Samples> samples = new ArrayList<>();
            for (Future<Samples> thread : running) {
                samples.add(thread.get());
            }
            return Measurement.of(label, (System.nanoTime() - begin) / 1e9, samples);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchException known ? known : new BenchException(e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void exchange(Connection connection, Request request, Samples samples, long due) {
        try {
            Answer answer = connection.exchange(request);
            int status = answer.bytes() < request.leastAnswer() ? Samples.TOO_SHORT : answer.status();
            samples.add(status, System.nanoTime() - due);
        } catch (IOException e) {
            samples.add(Samples.CUT_OFF, System.nanoTime() - due);
        }
    }

    /** What one thread does with its connection. */
    private interface Work {
        void with(Connection connection, int number, Samples samples);
    }
}
