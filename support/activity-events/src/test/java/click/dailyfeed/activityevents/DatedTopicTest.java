package click.dailyfeed.activityevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTopicTest {

    @ParameterizedTest
    @DisplayName("E1 the day turns at midnight of the zone")
    @CsvSource({
        "2026-11-22T14:59:59.999999Z, Asia/Seoul,       member-activity-20261122",
        "2026-11-22T15:00:00Z,        Asia/Seoul,       member-activity-20261123",
        "2026-11-22T23:59:59.999999Z, UTC,              member-activity-20261122",
        "2026-11-23T00:00:00Z,        UTC,              member-activity-20261123",
        "2026-11-23T04:59:59Z,        America/New_York, member-activity-20261122",
        "2026-12-31T15:00:00Z,        Asia/Seoul,       member-activity-20270101",
    })
    void midnight(Instant createdAt, String zone, String name) {
        assertThat(DatedTopic.of(createdAt, ZoneId.of(zone)).name()).isEqualTo(name);
    }

    @Test
    @DisplayName("E3 a name parses back to its day and matches the pattern of the consumers")
    void parse() {
        DatedTopic topic = new DatedTopic(LocalDate.of(2028, 2, 29));

        assertThat(DatedTopic.parse(topic.name())).contains(topic);
        assertThat(topic.name()).matches(DatedTopic.PATTERN);
    }

    @ParameterizedTest
    @DisplayName("E3 other names are no dated topics")
    @ValueSource(
            strings = {
                "member-activity-",
                "member-activity-2026112",
                "member-activity-202611223",
                "member-activity-20260229",
                "member-activity-２０２６１１２２",
                "xmember-activity-20261122",
                "__consumer_offsets"
            })
    void others(String name) {
        assertThat(DatedTopic.parse(name)).isEmpty();
    }
}
