package click.dailyfeed.limits;

import click.dailyfeed.restclient.CallOrigin;
import click.dailyfeed.restclient.InternalCalls;
import click.dailyfeed.token.CallerQuestion;
import click.dailyfeed.token.CallerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;

/**
 * Takes the token for a request of a member, for {@link RateLimitFilter}, with the round trip that is made for the caller
 * anyway. The answer is an {@link Allowance}.
 */
@ApplicationScoped
public class MemberBucket implements CallerQuestion {

    private final InternalCalls internalCalls;
    private final TokenBuckets buckets;

    @Inject
    public MemberBucket(InternalCalls internalCalls, TokenBuckets buckets) {
        this.internalCalls = internalCalls;
        this.buckets = buckets;
    }

    protected MemberBucket() {
        this(null, null);
    }

    /** Name of the member as a client of {@link TokenBuckets}. */
    static String clientName(long memberId) {
        return "member:" + memberId;
    }

    @Override
    public Supplier<Optional<?>> ask(AbstractPipeline pipeline, CallerRequest request) {
        if (internalCalls.originOf(request.http().getHeaderString(InternalCalls.HEADER)) == CallOrigin.SERVICE) {
            return Optional::empty;
        }
        Supplier<Allowance> allowance = buckets.take(
                LimitClass.of(request.operation(), request.http().getMethod()),
                clientName(request.caller().memberId()),
                pipeline);
        return () -> Optional.of(allowance.get());
    }
}
