package click.dailyfeed.persistence;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A transaction that lost against another one ({@link DatabaseConflict#LOST_RACE}) is run again, a few times, so that no
 * client hears of deadlocks. For {@code @Transactional} control beans: each attempt is a transaction of its own. A call
 * from within a transaction is not repeated, as only whoever began it can.
 */
@InterceptorBinding
@Inherited
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RetriedOnConflict {}
