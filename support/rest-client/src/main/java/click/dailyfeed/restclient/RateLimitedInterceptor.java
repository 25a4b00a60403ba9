package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses calls beyond the limit with {@code UPSTREAM_UNAVAILABLE}. Runs before the policies of Fault Tolerance. */
@RateLimited(name = "", permits = 1, periodMillis = 1, waitMillis = 0)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RateLimitedInterceptor {

    private final RateLimiters limiters;

    @Inject
    public RateLimitedInterceptor(RateLimiters limiters) {
        this.limiters = limiters;
    }

    @AroundInvoke
    Object limited(InvocationContext invocation) throws Exception {
        RateLimited policy = invocation.getMethod().getAnnotation(RateLimited.class);
        if (!limiters.of(policy).acquirePermission()) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE);
        }
        return invocation.proceed();
    }
}
