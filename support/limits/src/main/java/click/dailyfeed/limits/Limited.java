package click.dailyfeed.limits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class of an operation, or of all operations of a resource, where it does not follow from the HTTP method: GET is
 * {@link LimitClass#READ}, everything else {@link LimitClass#WRITE}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Limited {

    LimitClass value();
}
