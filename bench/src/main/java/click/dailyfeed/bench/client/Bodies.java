package click.dailyfeed.bench.client;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Reads and writes the bodies of the contract. Safe for many threads. */
final class Bodies {
    private final Jsonb jsonb = JsonbBuilder.create();

    /** Writes a request body; properties that are null are left out. */
    String write(Object body) {
        return jsonb.toJson(body);
    }

    /**
     * Reads the data of a success.
     *
     * @throws JsonException if the body is not an object with data of that type
     */
    <T> T data(String body, Class<T> type) {
        return bind(dataObject(body), type);
    }

    /**
     * Reads a page of a list.
     *
     * @throws JsonException if the body is not an object whose data is a page of items of that type
     */
    <T> Scroll<T> page(String body, Class<T> type) {
        JsonObject page = dataObject(body);
        if (!(page.get("content") instanceof JsonArray items)) {
            throw new JsonException("no array \"content\" in the data");
        }
        List<T> content = items.stream().map(item -> bind(item, type)).toList();
        return new Scroll<>(content, page.getBoolean("hasNext", false), page.getString("nextCursor", null));
    }

    /**
     * Reads a list that has no pages.
     *
     * @throws JsonException if the body is not an object whose data are items of that type
     */
    <T> List<T> list(String body, Class<T> type) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            if (reader.read() instanceof JsonObject envelope && envelope.get("data") instanceof JsonArray items) {
                return items.stream().map(item -> bind(item, type)).toList();
            }
            throw new JsonException("no array \"data\" in the answer");
        }
    }

    /** Reads a problem document; empty if it is none. */
    Optional<Problem> problem(String body) {
        try {
            return Optional.ofNullable(jsonb.fromJson(body, Problem.class)).filter(problem -> problem.code() != null);
        } catch (JsonbException e) {
            return Optional.empty();
        }
    }

    private static JsonObject dataObject(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            if (reader.read() instanceof JsonObject envelope && envelope.get("data") instanceof JsonObject data) {
                return data;
            }
            throw new JsonException("no object \"data\" in the answer");
        }
    }

    private <T> T bind(JsonValue value, Class<T> type) {
        try {
            return jsonb.fromJson(value.toString(), type);
        } catch (JsonbException e) {
            throw new JsonException("no " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
