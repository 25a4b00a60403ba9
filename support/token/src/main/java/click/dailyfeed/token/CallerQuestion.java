package click.dailyfeed.token;

import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;

/**
 * What a component asks Redis about a request once its caller is known: asked together with the revocation marks, in one
 * round trip. Every bean of this type is asked, in every request that has a caller.
 *
 * <p>Answers are an offer: there is none while Redis is away, and then the component has to ask, or to do, for itself.
 */
public interface CallerQuestion {

    /**
     * Adds what is to be asked about the request to the pipeline.
     *
     * @return reads the answer after the round trip, for {@link Caller#findAnswer}: of a type that this question alone
     *     gives; empty if there is none. It may fail as the command did
     */
    Supplier<Optional<?>> ask(AbstractPipeline pipeline, CallerRequest request);
}
