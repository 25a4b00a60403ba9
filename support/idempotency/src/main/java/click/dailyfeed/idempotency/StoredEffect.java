package click.dailyfeed.idempotency;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.JsonConfiguration;
import click.dailyfeed.persistence.RetriedOnConflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.concurrent.Callable;

/** An effect and its answer in one transaction. */
@ApplicationScoped
@RetriedOnConflict
class StoredEffect {

    private final Jsonb jsonb = new JsonConfiguration().getContext(ApiResponse.class);
    private final IdempotencyTable table;

    @Inject
    StoredEffect(IdempotencyTable table) {
        this.table = table;
    }

    protected StoredEffect() {
        this(null);
    }

    /**
     * @param effect answers with an {@link ApiResponse}; without one nothing is stored
     * @throws DailyfeedException {@code REQUEST_IN_PROGRESS} if the effect took longer than its lease and another attempt
     *     has the key: this one is undone
     */
    @Transactional(rollbackOn = Exception.class)
    <T> T run(Attempt attempt, Callable<T> effect) throws Exception {
        T answer = effect.call();
        if (answer instanceof ApiResponse<?> response && table.store(attempt, stored(response)) == 0) {
            throw new DailyfeedException(CommonProblem.REQUEST_IN_PROGRESS);
        }
        return answer;
    }

    private StoredAnswer stored(ApiResponse<?> response) {
        return new StoredAnswer(
                response.getStatus(), response.location().map(URI::toString).orElse(null), jsonb.toJson(response));
    }
}
