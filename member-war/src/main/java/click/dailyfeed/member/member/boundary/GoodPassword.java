package click.dailyfeed.member.member.boundary;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that can become a password (rules.md R1.2); null is valid. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[@$!%*?&#])[A-Za-z0-9@$!%*?&#]{8,50}")
@ReportAsSingleViolation
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface GoodPassword {

    String message() default "{click.dailyfeed.password}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
