package click.dailyfeed.member.member.boundary;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** An absolute http or https address with a host; null is valid. */
@Documented
@Constraint(validatedBy = HttpUrl.Validator.class)
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface HttpUrl {

    String message() default "{click.dailyfeed.url}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<HttpUrl, String> {

        private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || isHttp(text);
        }

        static boolean isHttp(String text) {
            try {
                URI uri = new URI(text);
                return uri.getScheme() != null
                        && SCHEME.matcher(uri.getScheme()).matches()
                        && uri.getRawAuthority() != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
