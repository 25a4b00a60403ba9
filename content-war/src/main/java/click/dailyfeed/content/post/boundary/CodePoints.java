package click.dailyfeed.content.post.boundary;

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

/**
 * A text whose length is counted as people count, an emoji outside the basic plane as one, and that is well-formed: half
 * of such an emoji (a lone surrogate) cannot be stored. Null is valid.
 */
@Documented
@Constraint(validatedBy = CodePoints.Validator.class)
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodePoints {

    int min() default 0;

    int max() default Integer.MAX_VALUE;

    String message() default "{jakarta.validation.constraints.Size.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<CodePoints, String> {

        private int min;
        private int max;

        @Override
        public void initialize(CodePoints constraint) {
            min = constraint.min();
            max = constraint.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return length >= min && length <= max && text.codePoints().noneMatch(Validator::isLoneSurrogate);
        }

        private static boolean isLoneSurrogate(int codePoint) {
            return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        }
    }
}
