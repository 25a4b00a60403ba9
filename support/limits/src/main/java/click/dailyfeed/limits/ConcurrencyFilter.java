package click.dailyfeed.limits;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.restclient.CallOrigin;
import click.dailyfeed.restclient.InternalCalls;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers 503 {@code OVERLOADED} at once when as many requests run as may (resilience.md F7), before anything is done for
 * the one too many. Health and OpenAPI are no operations of ours and not counted. What our own services ask is let
 * through: the request it belongs to has its place already, and would hold it for nothing.
 */
@Provider
@PreMatching
@Priority(ConcurrencyFilter.FIRST)
public class ConcurrencyFilter implements ContainerRequestFilter {

    static final int FIRST = 1;

    @Inject
    InternalCalls internalCalls;

    @Inject
    RunningRequest place;

    @Override
    public void filter(ContainerRequestContext request) {
        if (internalCalls.originOf(request.getHeaderString(InternalCalls.HEADER)) == CallOrigin.SERVICE) {
            return;
        }
        if (place.enter() == Admission.REFUSED) {
            throw new DailyfeedException(CommonProblem.OVERLOADED);
        }
    }
}
