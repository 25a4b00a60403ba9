package click.dailyfeed.activity.deadletter.boundary;

import click.dailyfeed.activity.deadletter.control.DeadLetterDesk;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that did not reach the broker and records that could not be processed, for an ADMIN. */
@Path("/admin/activity/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "administration")
public class DeadLettersResource {

    private static final int DEFAULT_SIZE = 20;

    @Inject
    DeadLetterDesk desk;

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Dead letters, newest first")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: no side or state of that name")
    public ApiResponse<Scroll<DeadLetterView>> list(
            @Parameter(description = "publisher or listener") @QueryParam("side") String side,
            @Parameter(description = "NEW, RETRYING, DONE or PARKED; all without it") @QueryParam("state") String state,
            @BeanParam ScrollParameters paging) {
        DeadLetterSide wantedSide = DeadLetterSide.ofLabel(side).orElseThrow(DeadLettersResource::invalid);
        String list = "dead-letters:" + side + ":" + state;
        return ApiResponse.ok(desk.list(wantedSide, wanted(state), paging.request(list, DEFAULT_SIZE))
                .map(DeadLetterView::of));
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Deliver a dead letter now",
            description = "A publisher's goes to the broker, a listener's is recorded; answers when it is done")
    @APIResponse(responseCode = "200", description = "The letter afterwards, DONE")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "REQUEST_IN_PROGRESS: somebody works on it; DEAD_LETTER_REFUSED: see its lastError")
    @APIResponse(
            responseCode = "503",
            description = "UPSTREAM_UNAVAILABLE: the broker, MongoDB or the database is away")
    public ApiResponse<DeadLetterView> replay(@PathParam("id") String id) {
        return ApiResponse.ok(DeadLetterView.of(desk.replay(uuid(id))));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Discard a dead letter", description = "What it announced is lost unless it was delivered")
    @APIResponse(responseCode = "200", description = "It is gone")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ApiResponse<Boolean> discard(@PathParam("id") String id) {
        desk.discard(uuid(id));
        return ApiResponse.ok(true);
    }

    private static Optional<DeadLetterState> wanted(String state) {
        if (state == null || state.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DeadLetterState.ofName(state).orElseThrow(DeadLettersResource::invalid));
    }

    /** An id that is none names nothing. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new DailyfeedException(CommonProblem.NOT_FOUND, e);
        }
    }

    private static DailyfeedException invalid() {
        return new DailyfeedException(CommonProblem.VALIDATION_FAILED);
    }
}
