package click.dailyfeed.restclient;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A machine at the address of a service that answers as it is told, or not at all, and remembers who knocked. */
final class RemoteMachine implements AutoCloseable {

    /** An answer that is to be given once. */
    private record Planned(int status, String body) {}

    private final HttpServer server;
    private final Planned success;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Planned> planned = new ConcurrentLinkedQueue<>();
    private final List<Long> arrivals = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    private RemoteMachine(HttpServer server, Planned success) {
        this.server = server;
        this.success = success;
    }

    /** Answers 200 with that data, JSON, to everything until it is told otherwise. */
    static RemoteMachine at(URI address, String data) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        RemoteMachine machine = new RemoteMachine(
                server, new Planned(200, "{\"status\":200,\"result\":\"SUCCESS\",\"data\":%s}".formatted(data)));
        server.createContext("/", machine::answer);
        server.setExecutor(machine.threads);
        server.start();
        return machine;
    }

    /** The next requests get these statuses, each with a problem document of that code; those after them 200. */
    void answers(int status, String code, int times) {
        String body = "{\"code\":\"%s\",\"detail\":\"말씀 %s\"}".formatted(code, code);
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(status, body));
        }
    }

    /** The next request gets an answer that is none of ours. */
    void answersWithPage(int status) {
        planned.add(new Planned(status, "<html>502</html>"));
    }

    /** Takes requests and does not answer. */
    void fallsSilent() {
        silent = true;
    }

    /** Forgets who knocked so far. */
    void forgetArrivals() {
        arrivals.clear();
    }

    int arrivals() {
        return arrivals.size();
    }

    /** The time from one request to the next. */
    Duration between(int first, int second) {
        return Duration.ofNanos(arrivals.get(second) - arrivals.get(first));
    }

    private void answer(HttpExchange exchange) throws IOException {
        arrivals.add(System.nanoTime());
        if (silent) {
            awaitClosing();
        }
        Planned next = planned.poll();
        Planned answer = next == null ? success : next;
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders()
                .set("Content-Type", answer == success ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
