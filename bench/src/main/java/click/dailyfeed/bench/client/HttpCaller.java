package click.dailyfeed.bench.client;

import click.dailyfeed.bench.BenchException;
import jakarta.json.JsonException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Sends requests and waits as long as a busy service asks for; times each exchange. Safe for many threads. */
final class HttpCaller {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int MOST_WAITS = 20;

    // HTTP/2 over plain text would begin each connection with an upgrade that the servers refuse.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    private final Bodies bodies;
    private final CallTimes times;

    HttpCaller(Bodies bodies, CallTimes times) {
        this.bodies = bodies;
        this.times = times;
    }

    /** A request with an answer timeout; the method is still to be set. */
    static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json, application/problem+json");
    }

    /**
     * Sends a request, again and again while the service answers 429, 503 or that the same request is still running.
     *
     * @return any other answer, or the last one of too many
     * @throws BenchException if there is no answer, or the service asks to wait for more than a minute
     */
    HttpResponse<String> send(Call call, HttpRequest request) {
        HttpResponse<String> response = exchange(call, request);
        for (int waits = 0; waits < MOST_WAITS && isBusy(response); waits++) {
            pause(retryAfter(response), response);
            response = exchange(call, request);
        }
        return response;
    }

    /**
     * Reads the body of an expected answer.
     *
     * @throws BenchException if the status is another, or the body cannot be read
     */
    <T> T read(HttpResponse<String> response, int status, Function<String, T> reader) {
        if (response.statusCode() != status) {
            throw unexpected(response);
        }
        try {
            return reader.apply(response.body());
        } catch (JsonException e) {
            throw new BenchException(
                    describe(response.request()) + " answered what is not in the contract: " + e.getMessage(), e);
        }
    }

    /** The failure that an unexpected answer is: which call, which status, code and text. */
    BenchException unexpected(HttpResponse<String> response) {
        String problem = bodies.problem(response.body())
                .map(found -> " " + found.code() + ": " + found.detail() + " (trace " + found.traceId() + ")")
                .orElse("");
        return new BenchException(describe(response.request()) + " answered " + response.statusCode() + problem);
    }

    private HttpResponse<String> exchange(Call call, HttpRequest request) {
        try {
            long start = System.nanoTime();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            times.add(call, start, System.nanoTime());
            return response;
        } catch (ConnectException e) {
            throw new BenchException(
                    "nothing answers at " + request.uri().resolve("/") + ": is the platform running (mvn -Prun)?", e);
        } catch (HttpTimeoutException e) {
            throw new BenchException(
                    describe(request) + " was not answered within " + ANSWER_TIMEOUT.toSeconds() + " s", e);
        } catch (IOException e) {
            throw new BenchException(describe(request) + " was cut off (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException(describe(request) + " was interrupted", e);
        }
    }

    private boolean isBusy(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 429, 503 -> true;
            case 409 ->
                bodies.problem(response.body())
                        .filter(problem -> problem.code().equals("REQUEST_IN_PROGRESS"))
                        .isPresent();
            default -> false;
        };
    }

    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private void pause(Optional<Duration> asked, HttpResponse<String> response) {
        Duration pause = asked.orElse(Duration.ofSeconds(1));
        if (pause.compareTo(LONGEST_WAIT) > 0) {
            throw new BenchException(unexpected(response).getMessage() + " and asks to wait " + pause.toSeconds()
                    + " s: loading needs a platform with open limits");
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException(describe(response.request()) + " was interrupted", e);
        }
    }

    private static String describe(HttpRequest request) {
        return request.method() + " " + request.uri();
    }
}
