package click.dailyfeed.token;

import click.dailyfeed.redis.SpareableRedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;

/** The one round trip to Redis of a request: the marks of its token, and what all components ask about its caller. */
@ApplicationScoped
public class CallerInquiry {

    private static final Logger LOG = System.getLogger(CallerInquiry.class.getName());

    private final SpareableRedis redis;
    private final Caller caller;
    private final List<CallerQuestion> questions;

    @Inject
    public CallerInquiry(SpareableRedis redis, Caller caller, @Any Instance<CallerQuestion> questions) {
        this.redis = redis;
        this.caller = caller;
        this.questions = questions.stream().toList();
    }

    protected CallerInquiry() {
        this.redis = null;
        this.caller = null;
        this.questions = List.of();
    }

    /**
     * Asks everything; the answers of the components are with the {@link Caller} afterwards.
     *
     * @return values of the keys, null where one is missing; empty if Redis is away
     */
    Optional<List<String>> ask(CallerRequest request, String... keys) {
        return redis.find(client -> ask(client, request, keys));
    }

    private List<String> ask(RedisClient client, CallerRequest request, String... keys) {
        try (AbstractPipeline pipeline = client.pipelined()) {
            Response<List<String>> values = pipeline.mget(keys);
            List<Supplier<Optional<?>>> asked = questions.stream()
                    .map(question -> question.ask(pipeline, request))
                    .toList();
            pipeline.sync();
            caller.answered(asked.stream().flatMap(CallerInquiry::read).toList());
            return values.get();
        }
    }

    /** None where Redis refused the command: the component asks once more for itself, and sees why. */
    private static Stream<?> read(Supplier<Optional<?>> answer) {
        try {
            return answer.get().stream();
        } catch (JedisDataException e) {
            LOG.log(Level.DEBUG, "A question about the caller was refused: {0}", e.getMessage());
            return Stream.empty();
        }
    }
}
