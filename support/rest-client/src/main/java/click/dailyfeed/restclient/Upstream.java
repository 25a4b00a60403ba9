package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.ProcessingException;
import java.net.SocketTimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** What a member is told when a service that is needed does not answer: where exceptions of HTTP and policies end. */
final class Upstream {

    private Upstream() {}

    /**
     * @throws DailyfeedException the one of the called service; {@code UPSTREAM_TIMEOUT} if it took too long;
     *     {@code UPSTREAM_UNAVAILABLE} if it was not reached or not even called
     */
    static <T> T answerOf(Supplier<T> call) {
        try {
            return call.get();
        } catch (TimeoutException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_TIMEOUT, e);
        } catch (ProcessingException e) {
            throw new DailyfeedException(
                    e.getCause() instanceof SocketTimeoutException
                            ? CommonProblem.UPSTREAM_TIMEOUT
                            : CommonProblem.UPSTREAM_UNAVAILABLE,
                    e);
        } catch (FaultToleranceException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }
}
