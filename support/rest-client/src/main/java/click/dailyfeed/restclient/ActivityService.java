package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Activity as the other services see it: questions and results, no HTTP.
 *
 * <p>Each question fails with a {@link DailyfeedException}: that of activity itself, with its code, status and text; or
 * {@code UPSTREAM_UNAVAILABLE} or {@code UPSTREAM_TIMEOUT} when activity does not answer.
 */
@ApplicationScoped
public class ActivityService {

    private final ActivityGuard guard;

    @Inject
    public ActivityService(ActivityGuard guard) {
        this.guard = guard;
    }

    protected ActivityService() {
        this(null);
    }

    /**
     * What the caller did, newest first, a thousand at a time.
     *
     * @param bearer the caller's access token in compact form
     * @param cursor null at the beginning
     */
    public ActivityPage export(String bearer, String cursor) {
        return Upstream.answerOf(() -> guard.call(client -> client.export("Bearer " + bearer, cursor)))
                .getData();
    }
}
