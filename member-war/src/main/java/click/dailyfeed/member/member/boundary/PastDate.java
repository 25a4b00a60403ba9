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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A text that is an ISO date, {@code yyyy-MM-dd}, before today in UTC; null is valid. */
@Documented
@Constraint(validatedBy = PastDate.Validator.class)
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PastDate {

    String message() default "{click.dailyfeed.past-date}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<PastDate, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            try {
                return text == null || LocalDate.parse(text).isBefore(LocalDate.now(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
