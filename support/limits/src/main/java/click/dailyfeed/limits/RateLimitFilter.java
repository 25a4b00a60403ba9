package click.dailyfeed.limits;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.RetryLaterException;
import click.dailyfeed.http.ClientAddress;
import click.dailyfeed.restclient.CallOrigin;
import click.dailyfeed.restclient.InternalCalls;
import click.dailyfeed.token.Caller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes a token for each request (resilience.md F6), after the caller is known: from the member's bucket, where
 * {@link MemberBucket} has not done so, or from that of the address in operations without a caller. What our own services
 * ask was counted where the client asked.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String LIMIT = "X-RateLimit-Limit";
    static final String REMAINING = "X-RateLimit-Remaining";
    static final String RESET = "X-RateLimit-Reset";

    private static final String ALLOWANCE = "dailyfeed.limits.allowance";

    @Inject
    InternalCalls internalCalls;

    @Inject
    TokenBuckets buckets;

    @Inject
    Caller caller;

    @Inject
    ClientAddress address;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.findAnswer(Allowance.class).or(() -> take(request)).ifPresent(allowance -> admit(request, allowance));
    }

    /** Empty for what our own services ask. */
    private Optional<Allowance> take(ContainerRequestContext request) {
        if (internalCalls.originOf(request.getHeaderString(InternalCalls.HEADER)) == CallOrigin.SERVICE) {
            return Optional.empty();
        }
        return Optional.of(buckets.take(LimitClass.of(resource.getResourceMethod(), request.getMethod()), client()));
    }

    private static void admit(ContainerRequestContext request, Allowance allowance) {
        request.setProperty(ALLOWANCE, allowance);
        if (allowance.admission() == Admission.REFUSED) {
            throw new RetryLaterException(CommonProblem.RATE_LIMITED, allowance.retryAfter());
        }
    }

    private String client() {
        return caller.findMemberId().map(MemberBucket::clientName).orElseGet(() -> "address:" + address.value());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ALLOWANCE) instanceof Allowance allowance)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(LIMIT, allowance.limit());
        headers.putSingle(REMAINING, allowance.remaining());
        headers.putSingle(RESET, seconds(allowance.reset()));
    }

    /** Rounded up: who comes back then does not come too early. */
    private static long seconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
