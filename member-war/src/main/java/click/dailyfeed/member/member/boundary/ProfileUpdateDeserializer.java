package click.dailyfeed.member.member.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;

/** Reads a {@link ProfileUpdateRequest}: JSON-B alone cannot tell a property that is left out from one that is null. */
public class ProfileUpdateDeserializer implements JsonbDeserializer<ProfileUpdateRequest> {

    private static final Set<String> CLEARABLE =
            Set.of("bio", "location", "websiteUrl", "birthDate", "avatarUrl", "coverUrl");
    private static final Set<String> FIXED = Set.of(
            "memberName",
            "displayName",
            "gender",
            "timezone",
            "languageCode",
            "countryCode",
            "privacyLevel",
            "previousAvatarUrl");

    @Override
    public ProfileUpdateRequest deserialize(JsonParser parser, DeserializationContext context, Type type) {
        if (!(parser.getValue() instanceof JsonObject body)) {
            throw new JsonbException("an object is expected");
        }
        body.keySet().stream()
                .filter(name -> !CLEARABLE.contains(name) && !FIXED.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new JsonbException("unknown property " + name);
                });
        return new ProfileUpdateRequest(
                body.keySet(),
                text(body, "memberName"),
                text(body, "displayName"),
                text(body, "bio"),
                text(body, "location"),
                text(body, "websiteUrl"),
                text(body, "birthDate"),
                text(body, "gender"),
                text(body, "timezone"),
                text(body, "languageCode"),
                text(body, "countryCode"),
                text(body, "privacyLevel"),
                text(body, "avatarUrl"),
                text(body, "coverUrl"),
                texts(body.get("previousAvatarUrl")));
    }

    /** Null when left out; a cleared property is null where it may be, else an empty text, which is not valid. */
    private static String text(JsonObject body, String name) {
        JsonValue value = body.get(name);
        if (value == null) {
            return null;
        }
        String text = value == JsonValue.NULL ? "" : text(value);
        return text.isEmpty() && CLEARABLE.contains(name) ? null : text;
    }

    private static List<String> texts(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        return value instanceof JsonArray list
                ? list.stream().map(ProfileUpdateDeserializer::text).toList()
                : List.of(text(value));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new JsonbException("a text is expected, not " + value.getValueType());
    }
}
