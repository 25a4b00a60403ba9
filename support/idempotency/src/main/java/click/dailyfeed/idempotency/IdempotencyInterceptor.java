package click.dailyfeed.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Runs an {@link Idempotent} operation in the transaction that stores its answer, if the request has a key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class IdempotencyInterceptor {

    @Inject
    private CurrentAttempt current;

    @Inject
    private StoredEffect storedEffect;

    @AroundInvoke
    public Object proceed(InvocationContext invocation) throws Exception {
        Optional<Attempt> attempt = current.find();
        if (attempt.isEmpty()
                || CompletionStage.class.isAssignableFrom(invocation.getMethod().getReturnType())) {
            return invocation.proceed();
        }
        return storedEffect.run(attempt.get(), invocation::proceed);
    }
}
