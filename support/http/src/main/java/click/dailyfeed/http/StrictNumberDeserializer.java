package click.dailyfeed.http;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/**
 * Takes whole numbers that fit only: by default JSON-B would cut digits off, and {@code {"postId": 18446744073709551617}} would
 * name post 1. A number in quotes is one, as old clients may send it.
 */
public class StrictNumberDeserializer implements JsonbDeserializer<Long> {

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        try {
            return switch (value.getValueType()) {
                case NUMBER -> ((JsonNumber) value).longValueExact();
                case STRING -> Long.valueOf(((JsonString) value).getString());
                case NULL -> null;
                default -> throw new JsonbException("a number is expected, not " + value.getValueType());
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new JsonbException("a whole number is expected, not " + value, e);
        }
    }
}
