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
 * The policy of calls of member. Every call goes through the one method, as the state of a policy (breaker, bulkhead)
 * belongs to a method; the guard of another service is another class like this one.
 *
 * <p>Each number can be set by configuration: {@code click.dailyfeed.restclient.MemberGuard/call/Retry/delay=500}. Their
 * sources: the breaker, the timeout and the limiter are the "critical" ones of the design, Case 8, the retry is the
 * "fast" one of the design with the numbers of the Spring edition. The bulkhead is ours: in the EAR a call of member
 * takes a second thread of the same server.
 */
@ApplicationScoped
public class MemberGuard {

    private final MemberClient client;

    @Inject
    public MemberGuard(MemberClient client) {
        this.client = client;
    }

    protected MemberGuard() {
        this(null);
    }

    /**
     * Asks member. Questions are repeated, so they must change nothing.
     *
     * @throws RemoteRefusal if member answered 4xx
     * @throws RemoteFailure if it answered 5xx
     * @throws ProcessingException if it did not answer, or nothing that can be read
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException if the policy ended the call
     */
    @RateLimited(name = "memberService", permits = 200, periodMillis = 1000, waitMillis = 100)
    @Retry(
            maxRetries = 1,
            delay = 300,
            jitter = 100,
            retryOn = {ProcessingException.class, TimeoutException.class, RemoteFailure.class},
            abortOn = {CircuitBreakerOpenException.class, RemoteRefusal.class})
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 0.4,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            successThreshold = 5,
            failOn = {ProcessingException.class, TimeoutException.class, RemoteFailure.class},
            skipOn = RemoteRefusal.class)
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @Bulkhead(20)
    public <T> T call(Function<MemberClient, T> question) {
        return question.apply(client);
    }
}
