package click.dailyfeed.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that creates something and honours the header {@code Idempotency-Key} (api.md, Repeated requests). With that
 * header the whole method runs in one transaction, which the control beans join, and which is run again when it loses a
 * race. Without it nothing is different.
 *
 * <p>A method that answers with a {@link java.util.concurrent.CompletionStage} has its effect on another thread: it
 * passes that part through {@link CurrentAttempt#storing}.
 */
@InterceptorBinding
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
