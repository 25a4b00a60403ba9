package click.dailyfeed.activityevents;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The JSON form of an event: the value of a record on the dated topics. A component that is null is left out. */
public final class ActivityEventJson {

    /** One for all: each look-up of the provider scans the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private ActivityEventJson() {}

    /** Writes the event as one JSON object. */
    public static String write(ActivityEvent event) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("eventId", event.eventId().toString())
                .add("schemaVersion", ActivityEvent.SCHEMA_VERSION)
                .add("messageKey", event.messageKey())
                .add("memberActivityType", event.memberActivityType().name())
                .add("memberId", event.memberId());
        addIfPresent(json, "postId", event.postId());
        addIfPresent(json, "commentId", event.commentId());
        addIfPresent(json, "targetMemberId", event.targetMemberId());
        addIfPresent(json, "imageId", event.imageId());
        json.add("createdAt", event.createdAt().toString());
        addIfPresent(json, "traceparent", event.traceparent());
        return json.build().toString();
    }

    /**
     * Reads an event; properties that are unknown are ignored.
     *
     * @throws MalformedEventException if the text is not the JSON of an event of a known schema version
     */
    public static ActivityEvent read(String text) {
        if (text == null) {
            throw new MalformedEventException("no value", null);
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return read(reader.readObject());
        } catch (JsonException
                | DateTimeException
                | ArithmeticException
                | ClassCastException
                | IllegalArgumentException
                | NullPointerException e) {
            throw new MalformedEventException(e.getMessage(), e);
        }
    }

    private static ActivityEvent read(JsonObject json) {
        Long version = number(json, "schemaVersion");
        if (version == null || version != ActivityEvent.SCHEMA_VERSION) {
            throw new IllegalArgumentException("unknown schemaVersion " + version);
        }
        return new ActivityEvent(
                UUID.fromString(requiredText(json, "eventId")),
                requiredText(json, "messageKey"),
                MemberActivityType.valueOf(requiredText(json, "memberActivityType")),
                Objects.requireNonNull(number(json, "memberId"), "memberId"),
                number(json, "postId"),
                number(json, "commentId"),
                number(json, "targetMemberId"),
                text(json, "imageId"),
                Instant.parse(requiredText(json, "createdAt")),
                text(json, "traceparent"));
    }

    private static void addIfPresent(JsonObjectBuilder json, String name, Long value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static void addIfPresent(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static Long number(JsonObject json, String name) {
        return isAbsent(json, name) ? null : ((JsonNumber) json.get(name)).longValueExact();
    }

    private static String text(JsonObject json, String name) {
        return isAbsent(json, name) ? null : ((JsonString) json.get(name)).getString();
    }

    private static String requiredText(JsonObject json, String name) {
        return Objects.requireNonNull(text(json, name), name);
    }

    private static boolean isAbsent(JsonObject json, String name) {
        return json.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL;
    }
}
