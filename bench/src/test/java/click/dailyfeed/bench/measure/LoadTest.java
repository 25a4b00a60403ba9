package click.dailyfeed.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private URI url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("GET") ? 200 : 503, body.length + 2);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().write(new byte[2]);
            exchange.close();
        });
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    @DisplayName("a closed loop counts what was answered")
    void loop() {
        Request request = Request.get(url.resolve("/a?b=c"), Map.of("X-Test", "1"));

        Measurement measurement = new Load(url).loop("GET", 4, connection -> request, Duration.ofMillis(300));

        assertThat(measurement.count(200)).isPositive();
        assertThat(measurement.failures()).isZero();
        assertThat(measurement.throughput()).isPositive();
        assertThat(measurement.millis(0.5)).isPositive().isLessThanOrEqualTo(measurement.millis(1));
        assertThat(measurement.row()).contains("| GET |").contains("200: ");
    }

    @Test
    @DisplayName("an open loop sends as many as are due, from when they are due")
    void paced() {
        Request request = Request.get(url, Map.of());

        Measurement measurement = new Load(url).paced("GET", 5, connection -> request, 100, Duration.ofMillis(500));

        assertThat(measurement.count(200)).isEqualTo(50);
        assertThat(measurement.millis(1)).isPositive();
        assertThat(measurement.only(200).count()).isEqualTo(50);
        assertThat(measurement.only(503).count()).isZero();
    }

    @Test
    @DisplayName("a burst sends each request once, and a 503 is a failure")
    void burst() {
        Request request = Request.post(url, Map.of(), "{\"text\": \"안녕\"}");

        Measurement measurement = new Load(url).burst("POST", Collections.nCopies(20, request));

        assertThat(measurement.count(503)).isEqualTo(20);
        assertThat(measurement.failures()).isEqualTo(20);
    }

    @Test
    @DisplayName("an answer shorter than it must be is a failure")
    void tooShort() {
        Request enough = Request.get(url, Map.of()).answeredBy(2);
        Request more = Request.get(url, Map.of()).answeredBy(3);

        Measurement measurement = new Load(url).burst("GET", List.of(enough, more));

        assertThat(measurement.count(200)).isEqualTo(1);
        assertThat(measurement.failures()).isEqualTo(1);
        assertThat(measurement.row()).contains("too short: 1, 200: 1");
    }

    @Test
    @DisplayName("where nothing listens: one line that says so")
    void nothingThere() {
        server.stop(0);

        assertThatThrownBy(() -> new Load(url).burst("GET", Collections.nCopies(3, Request.get(url, Map.of()))))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("nothing answers at");
    }
}
