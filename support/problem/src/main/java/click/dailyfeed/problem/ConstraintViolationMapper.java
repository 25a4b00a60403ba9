package click.dailyfeed.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Invalid properties and parameters: one entry each in {@code errors}, in the language of the client. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    /** Loading it costs a second: once, and only when something is invalid. */
    private static final class Interpolator {
        static final MessageInterpolator DEFAULT =
                Validation.buildDefaultValidatorFactory().getMessageInterpolator();
    }

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        List<Problem.FieldError> errors = exception.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::error)
                .sorted(Comparator.comparing(Problem.FieldError::field))
                .toList();
        return Problem.invalid(errors).toResponse();
    }

    private static Problem.FieldError error(ConstraintViolation<?> violation) {
        return new Problem.FieldError(fieldOf(violation), locale -> text(violation, locale));
    }

    /** The path without the method and the name of the parameter that holds the body. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        StringBuilder property = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY, CONTAINER_ELEMENT ->
                    property.append(property.isEmpty() ? "" : ".")
                            .append(node.isInIterable() && node.getIndex() != null ? "[" + node.getIndex() + "]" : "")
                            .append(node.getName());
                default -> {
                    // methods, beans and return values are no fields of a request
                }
            }
        }
        return property.isEmpty() ? parameter : property.toString();
    }

    private static String text(ConstraintViolation<?> violation, Locale locale) {
        return Interpolator.DEFAULT.interpolate(
                violation.getMessageTemplate(), new ViolationContext(violation), locale);
    }

    private record ViolationContext(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
