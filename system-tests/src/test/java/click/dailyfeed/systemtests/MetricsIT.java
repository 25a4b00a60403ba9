package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Prometheus reads. */
class MetricsIT {

    private static final Duration COUNTED = Duration.ofSeconds(30);

    static Stream<String> servers() {
        return Stream.of("member", "content", "timeline", "activity", "image", "search")
                .map(service -> URI.create(Http.baseOf(service)).resolve("/").toString())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("every server has its metrics, for readers without a token")
    void all(String server) {
        Answer metrics = Http.send(server + "metrics");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("memory_usedHeap_bytes");
    }

    @Test
    @DisplayName("no label has what a client sends: neither an id of a path nor a name of the server")
    void labels() {
        Member.named("minji").get("member", "/api/members/9123456789");

        Answer metrics =
                Http.send(URI.create(Http.baseOf("member")).resolve("/metrics").toString());

        assertThat(metrics.text()).doesNotContain("9123456789", "server_address");
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(400, "POST", "/api/authentication/login", "{"),
                Arguments.of(401, "GET", "/api/members/summary", ""),
                Arguments.of(404, "GET", "/api/nothing", ""),
                Arguments.of(405, "DELETE", "/api/authentication/login", ""));
    }

    @ParameterizedTest
    @MethodSource("errors")
    @DisplayName("an error's headers name no class, which the counting of requests would tell")
    void errorHeaders(int status, String method, String path, String body) {
        Answer error =
                Http.send(method, "member", path, BodyPublishers.ofString(body), "Content-Type", "application/json");

        assertThat(error.status()).as(error.toString()).isEqualTo(status);
        assertNamesNoClass(error);
    }

    @Test
    @DisplayName("nor do those of an error that nobody foresaw: a table that is not there, whose message has several"
            + " lines")
    void unforeseenErrorHeaders() {
        Member minji = Member.named("minji");
        int post = minji.writes("고친 적 없는 글").getInt("id");
        CounterTable.falsify("rename table post_versions to post_versions_away");
        try {
            Answer error = minji.get("timeline", "/api/timeline/posts/" + post + "/history");

            assertThat(error.status()).as(error.toString()).isEqualTo(500);
            assertThat(error.code()).isEqualTo("INTERNAL_ERROR");
            assertNamesNoClass(error);
        } finally {
            CounterTable.falsify("rename table post_versions_away to post_versions");
        }
    }

    private static void assertNamesNoClass(Answer error) {
        assertThat(error.response().headers().map().toString()).doesNotContainIgnoringCase("exception");
    }

    @Test
    @DisplayName(
            "E9 activity counts what it processed and stored; lag, dead letters and dropped reads are there from the start")
    void activity() {
        double storedBefore = value("dailyfeed_activity_records_total", "result=\"stored\"");
        Member minji = Member.named("minji");
        minji.writes("세어지는 글");

        await().atMost(COUNTED)
                .untilAsserted(() -> assertThat(value("dailyfeed_activity_records_total", "result=\"stored\""))
                        .isGreaterThan(storedBefore));
        assertThat(value("dailyfeed_activity_records_total", "result=\"processed\""))
                .isGreaterThan(storedBefore);
        assertThat(value("dailyfeed_consumer_lag_records", "channel=\"activity-member-activity\",group=\"activity\""))
                .isNotNegative();
        for (String side : List.of("publisher", "listener")) {
            for (String state : List.of("NEW", "RETRYING", "DONE", "PARKED")) {
                String tags = "side=\"" + side + "\",state=\"" + state + "\"";
                await().atMost(COUNTED)
                        .untilAsserted(() -> assertThat(value("dailyfeed_dead_letters", tags))
                                .isNotNegative());
            }
        }
        assertThat(value("dailyfeed_read_events_dropped", "{")).isNotNegative();
    }

    /** The value of the metric whose tags include the given ones. */
    private static double value(String name, String tags) {
        String server = URI.create(Http.baseOf("activity")).resolve("/").toString();
        Optional<String> line = Http.send(server + "metrics")
                .text()
                .lines()
                .filter(candidate -> candidate.startsWith(name + "{") && candidate.contains(tags))
                .findFirst();
        assertThat(line).as(name + " " + tags).isPresent();
        return Double.parseDouble(line.get().substring(line.get().lastIndexOf(' ') + 1));
    }
}
