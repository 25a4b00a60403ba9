package click.dailyfeed.member.member.boundary;

import click.dailyfeed.http.JsonConfiguration;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Reads and validates request bodies as the container does. */
final class Requests {

    private static final Jsonb JSON = new JsonConfiguration().getContext(Object.class);

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Requests() {}

    static <T> T read(JsonObject body, Class<T> type) {
        return read(body.toString(), type);
    }

    static <T> T read(String body, Class<T> type) {
        return JSON.fromJson(body, type);
    }

    /** The names of the invalid properties, each once. */
    static List<String> invalid(Object request) {
        return VALIDATOR.validate(request).stream()
                .map(violation -> violation.getPropertyPath().iterator().next().getName())
                .distinct()
                .sorted()
                .toList();
    }
}
