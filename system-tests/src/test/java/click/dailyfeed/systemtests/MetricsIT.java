package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(value("dailyfeed_consumer_lag_records", "")).isNotNegative();
        assertThat(value("dailyfeed_dead_letters", "side=\"publisher\",state=\"PARKED\""))
                .isNotNegative();
        assertThat(value("dailyfeed_dead_letters", "side=\"listener\",state=\"NEW\""))
                .isNotNegative();
        assertThat(value("dailyfeed_read_events_dropped", "")).isNotNegative();
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
