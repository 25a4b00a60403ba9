package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The benchmark's application inside the server, module bench-war. */
final class BenchWar {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Jsonb jsonb = JsonbBuilder.create();
    private final URI base;

    /**
     * @param service any URL of the server
     */
    BenchWar(URI service) {
        this.base = service.resolve("/bench/api/");
    }

    /** The bare endpoint, with a body of that many bytes. */
    URI bare(long bytes) {
        return base.resolve("bare?bytes=" + bytes);
    }

    Usage usage() {
        return ask(HttpRequest.newBuilder(base.resolve("usage")));
    }

    /** Collects garbage and begins the peak anew. */
    Usage resetPeak() {
        return ask(HttpRequest.newBuilder(base.resolve("usage/peak")).DELETE());
    }

    private Usage ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new BenchException(response.uri() + " answered " + response.statusCode()
                        + ": start the platform with mvn -Prun -Ddailyfeed.bench=true");
            }
            return jsonb.fromJson(response.body(), Usage.class);
        } catch (IOException e) {
            throw new BenchException("nothing answers at " + base + ": is the platform running (mvn -Prun)?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    /**
     * What the server uses, memory in bytes.
     *
     * @param cpuNanos processor time since its start
     * @param heapUsed live objects and garbage
     * @param heapMax what the heap may grow to
     * @param oldPeak the most that the old generation held since the peak was reset: what outlived young collections
     * @param oldMax what the old generation may grow to
     * @param resident RSS
     * @param residentPeak the most RSS since the server started
     */
    public record Usage(
            long cpuNanos, long heapUsed, long heapMax, long oldPeak, long oldMax, long resident, long residentPeak) {
        private static final long MEGABYTE = 1 << 20;

        @Override
        public String toString() {
            return "heap %d of %d MB, old generation %d of %d MB at most; RSS %d MB, %d MB at most since the start"
                    .formatted(
                            heapUsed / MEGABYTE,
                            heapMax / MEGABYTE,
                            oldPeak / MEGABYTE,
                            oldMax / MEGABYTE,
                            resident / MEGABYTE,
                            residentPeak / MEGABYTE);
        }
    }
}
