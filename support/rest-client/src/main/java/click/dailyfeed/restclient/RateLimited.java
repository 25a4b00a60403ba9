package click.dailyfeed.restclient;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds how often a method is called; Fault Tolerance has no such policy. It is the outermost one: a call that is
 * refused here is neither repeated nor counted as a failure.
 *
 * <p>Each number can be set by configuration: {@code dailyfeed.rate-limit.<name>.permits}, {@code .period-millis},
 * {@code .wait-millis}.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RateLimited {

    /** Of the limiter; methods that name the same one share it. */
    @Nonbinding
    String name();

    /** Calls in each period. */
    @Nonbinding
    int permits();

    /** Length of a period. */
    @Nonbinding
    long periodMillis();

    /** How long a call may wait for the next period before it is refused. */
    @Nonbinding
    long waitMillis();
}
