package click.dailyfeed.activityevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityEventJsonTest {

    private static final Instant TIME = Instant.parse("2026-11-22T15:04:05.123456Z");

    @Test
    @DisplayName("E4 an event survives writing and reading; what is absent is not written")
    void roundTrip() {
        ActivityEvent event = MemberAction.onComment(MemberActivityType.COMMENT_CREATE, 7, 41, 42)
                .at(TIME);

        String json = ActivityEventJson.write(event);

        assertThat(ActivityEventJson.read(json)).isEqualTo(event);
        assertThat(json).contains("\"schemaVersion\":1").doesNotContain("targetMemberId", "imageId", "traceparent");
    }

    @Test
    @DisplayName("E4 properties of later versions of the services are ignored")
    void unknownProperty() {
        ActivityEvent event =
                MemberAction.onImage(MemberActivityType.IMAGE_RELEASE, 7, "aB3").at(TIME);
        String json = ActivityEventJson.write(event).replaceFirst("\\{", "{\"later\":[1],\"postId\":null,");

        assertThat(ActivityEventJson.read(json)).isEqualTo(event);
    }

    @ParameterizedTest
    @DisplayName("E11 what is not an event is refused")
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{}",
                "{\"schemaVersion\":2}",
                "{\"schemaVersion\":\"1\"}",
                "{\"schemaVersion\":1,\"eventId\":\"no uuid\"}",
            })
    void malformed(String json) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> ActivityEventJson.read(json))
                .withMessageStartingWith("not an activity event: ");
    }

    @ParameterizedTest
    @DisplayName("E11 an event with one wrong property is refused")
    @ValueSource(
            strings = {
                "\"memberId\":7=>\"memberId\":7.5",
                "\"memberId\":7=>\"memberId\":null",
                "\"memberId\":7=>\"memberId\":99999999999999999999",
                "\"POST_CREATE\"=>\"POST_BURN\"",
                "\"postId\":41=>\"postId\":\"41\"",
                "\"postId\":41=>\"postIt\":41",
                "2026-11-22T15:04:05.123456Z=>yesterday",
                "2026-11-22T15:04:05.123456Z=>+999999999-12-31T00:00:00Z",
                "2026-11-22T15:04:05.123456Z=>1969-12-31T23:59:59Z",
                "\"memberId\":7=>\"memberId\":0",
                "\"postId\":41=>\"postId\":-41",
                "\"schemaVersion\":1=>\"schemaVersion\":2",
                "\"messageKey\":\"=>\"messageKey\":\"\\ud800",
                "\"messageKey\":\"=>\"messages\":\"",
            })
    void wrongProperty(String replacement) {
        String json = ActivityEventJson.write(
                MemberAction.onPost(MemberActivityType.POST_CREATE, 7, 41).at(TIME));
        String[] fromTo = replacement.split("=>");

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> ActivityEventJson.read(json.replace(fromTo[0], fromTo[1])));
    }

    @Test
    @DisplayName("E11 a value far longer than any event is refused, whatever it says; null too")
    void tooLong() {
        String json = ActivityEventJson.write(
                MemberAction.onPost(MemberActivityType.POST_CREATE, 7, 41).at(TIME));
        String long16k = json.replaceFirst("\\{", "{\"later\":\"" + "x".repeat(16_384) + "\",");

        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> ActivityEventJson.read(long16k));
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> ActivityEventJson.read(null));
    }

    @Test
    @DisplayName("E3 the clock of an event may go ahead of ours")
    void future() {
        Instant future = Instant.parse("2126-01-01T00:00:00Z");
        String json = ActivityEventJson.write(
                MemberAction.onPost(MemberActivityType.POST_CREATE, 7, 41).at(future));

        assertThat(ActivityEventJson.read(json).createdAt()).isEqualTo(future);
    }
}
