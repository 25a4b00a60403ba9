package click.dailyfeed.member.member.boundary;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import click.dailyfeed.member.image.entity.ImageReference;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a picture is: an absolute http or https address, or a path that ends in the id of an image of ours; null is valid.
 * Whose image that is, is checked later.
 */
@Documented
@Constraint(validatedBy = PictureUrl.Validator.class)
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PictureUrl {

    String message() default "{click.dailyfeed.url}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<PictureUrl, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || HttpUrl.Validator.isHttp(text) || ImageReference.isPath(text);
        }
    }
}
