package click.dailyfeed.restclient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * The policy of calls of activity, as {@link MemberGuard} is that of member. Sources of the numbers: the "default" ones of
 * the design, Case 8; the bulkhead is ours.
 */
@ApplicationScoped
public class ActivityGuard {

    private final ActivityClient client;

    @Inject
    public ActivityGuard(ActivityClient client) {
        this.client = client;
    }

    protected ActivityGuard() {
        this(null);
    }

    /**
     * Asks activity. Questions are repeated, so they must change nothing.
     *
     * @throws RemoteRefusal if activity answered 4xx
     * @throws RemoteFailure if it answered 5xx
     * @throws ProcessingException if it did not answer, or nothing that can be read
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException if the policy ended the call
     */
    @RateLimited(name = "activityService", permits = 100, periodMillis = 1000, waitMillis = 0)
    @Retry(
            maxRetries = 2,
            delay = 500,
            jitter = 100,
            retryOn = {ProcessingException.class, TimeoutException.class, RemoteFailure.class},
            abortOn = {CircuitBreakerOpenException.class, RemoteRefusal.class})
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 60,
            delayUnit = ChronoUnit.SECONDS,
            successThreshold = 10,
            failOn = {ProcessingException.class, TimeoutException.class, RemoteFailure.class},
            skipOn = RemoteRefusal.class)
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @Bulkhead(20)
    public <T> T call(Function<ActivityClient, T> question) {
        return question.apply(client);
    }
}
