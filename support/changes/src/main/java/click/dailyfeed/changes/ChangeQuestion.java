package click.dailyfeed.changes;

import click.dailyfeed.token.Caller;
import click.dailyfeed.token.CallerQuestion;
import click.dailyfeed.token.CallerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;

/** Reads the log with the round trip that is made for the caller anyway: before the request reads anything else. */
@ApplicationScoped
public class ChangeQuestion implements CallerQuestion {

    private final ChangeLog log;
    private final Caller caller;
    private volatile boolean asking;

    @Inject
    public ChangeQuestion(ChangeLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    protected ChangeQuestion() {
        this(null, null);
    }

    /** From now on there is somebody who remembers. */
    void begin() {
        asking = true;
    }

    @Override
    public Supplier<Optional<?>> ask(AbstractPipeline pipeline, CallerRequest request) {
        if (!asking) {
            return Optional::empty;
        }
        Supplier<Optional<ReadPoint>> answer = log.ask(pipeline);
        return answer::get;
    }

    /** From where on this request reads; empty when Redis is away, and outside of a request. */
    Optional<ReadPoint> find() {
        try {
            return caller.findAnswer(ReadPoint.class);
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }
}
