package click.dailyfeed.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** The attempt that the request is, if it came with a key. */
@RequestScoped
public class CurrentAttempt {

    private final StoredEffect storedEffect;
    private Attempt attempt;

    @Inject
    CurrentAttempt(StoredEffect storedEffect) {
        this.storedEffect = storedEffect;
    }

    protected CurrentAttempt() {
        this(null);
    }

    void begun(Attempt running) {
        this.attempt = running;
    }

    Optional<Attempt> find() {
        return Optional.ofNullable(attempt);
    }

    /**
     * For an operation that answers later: to be called on the thread of the request.
     *
     * @param effect answers with an {@link click.dailyfeed.http.ApiResponse}
     * @return the effect, to be run on whatever thread; with a key in one transaction with its stored answer
     */
    public <T, R> Function<T, R> storing(Function<T, R> effect) {
        Attempt running = attempt;
        StoredEffect stored = storedEffect;
        return running == null ? effect : input -> run(stored, running, () -> effect.apply(input));
    }

    private static <R> R run(StoredEffect stored, Attempt running, Callable<R> effect) {
        try {
            return stored.run(running, effect);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
