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

    Memory memory() {
        return ask(HttpRequest.newBuilder(base.resolve("memory")));
    }

    /** Collects garbage and begins the peaks anew. */
    Memory resetPeaks() {
        return ask(HttpRequest.newBuilder(base.resolve("memory/peak")).DELETE());
    }

    private Memory ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new BenchException(response.uri() + " answered " + response.statusCode()
                        + ": start the platform with mvn -Prun -Ddailyfeed.bench=true");
            }
            return jsonb.fromJson(response.body(), Memory.class);
        } catch (IOException e) {
            throw new BenchException("nothing answers at " + base + ": is the platform running (mvn -Prun)?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    /**
     * Memory of the server, in bytes.
     *
     * @param heapUsed live objects and garbage
     * @param heapPeak the most since the peaks were reset, an upper bound
     * @param heapMax what the heap may grow to
     * @param resident RSS
     * @param residentPeak the most RSS since the server started
     */
    public record Memory(long heapUsed, long heapPeak, long heapMax, long resident, long residentPeak) {
        private static final long MEGABYTE = 1 << 20;

        @Override
        public String toString() {
            return "heap %d MB used, %d MB at most, %d MB allowed; RSS %d MB, %d MB at most since the start"
                    .formatted(
                            heapUsed / MEGABYTE,
                            heapPeak / MEGABYTE,
                            heapMax / MEGABYTE,
                            resident / MEGABYTE,
                            residentPeak / MEGABYTE);
        }
    }
}
