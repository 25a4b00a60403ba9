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
import java.util.regex.Pattern;

/** The JSON form of an event: the value of a record on the dated topics. A component that is null is left out. */
public final class ActivityEventJson {

    /** One for all: each look-up of the provider scans the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Twenty times what the longest event has. */
    private static final int MAX_LENGTH = 16_384;

    /** The length is that of the outbox's column; anything else than printable ASCII was not written by us. */
    private static final Pattern MESSAGE_KEY = Pattern.compile("[ -~]{1,255}");
    /** What a date of BSON and a number of microseconds can hold, by far. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

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
        if (text.length() > MAX_LENGTH) {
            throw new MalformedEventException(text.length() + " characters", null);
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
                messageKey(json),
                MemberActivityType.valueOf(requiredText(json, "memberActivityType")),
                Objects.requireNonNull(id(json, "memberId"), "memberId"),
                id(json, "postId"),
                id(json, "commentId"),
                id(json, "targetMemberId"),
                text(json, "imageId"),
                time(json),
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

    private static Long id(JsonObject json, String name) {
        Long id = number(json, name);
        if (id != null && id < 1) {
            throw new IllegalArgumentException(name + " " + id);
        }
        return id;
    }

    private static String messageKey(JsonObject json) {
        String key = requiredText(json, "messageKey");
        if (!MESSAGE_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("messageKey of " + key.length() + " characters");
        }
        return key;
    }

    private static Instant time(JsonObject json) {
        Instant time = Instant.parse(requiredText(json, "createdAt"));
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("createdAt " + time);
        }
        return time;
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
