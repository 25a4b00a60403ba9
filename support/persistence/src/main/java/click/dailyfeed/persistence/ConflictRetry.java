package click.dailyfeed.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs {@link RetriedOnConflict}. Its priority puts it around {@code @Transactional} (PLATFORM_BEFORE + 200). */
@RetriedOnConflict
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class ConflictRetry {

    static final int ATTEMPTS = 5;

    private static final long LONGEST_PAUSE_MILLIS = 20;
    private static final Logger LOG = System.getLogger(ConflictRetry.class.getName());

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** The last attempt's exception is the caller's. */
    @AroundInvoke
    public Object proceed(InvocationContext invocation) throws Exception {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return invocation.proceed();
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return invocation.proceed();
            } catch (RuntimeException e) {
                if (DatabaseConflict.of(e) != DatabaseConflict.LOST_RACE) {
                    throw e;
                }
                LOG.log(Level.DEBUG, "{0} lost a race, attempt {1}", invocation.getMethod(), attempt);
                pause(attempt);
            }
        }
        return invocation.proceed();
    }

    /** Of random length: those who met once must not meet again. */
    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, attempt * LONGEST_PAUSE_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
