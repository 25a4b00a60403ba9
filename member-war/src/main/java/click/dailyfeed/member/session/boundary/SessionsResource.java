package click.dailyfeed.member.session.boundary;

import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.member.session.control.SessionEnd;
import click.dailyfeed.member.session.control.SessionReader;
import click.dailyfeed.token.AccessToken;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sessions of the caller. */
@Path("/authentication/sessions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "authentication")
public class SessionsResource {

    @Inject
    SessionReader reader;

    @Inject
    SessionEnd sessionEnd;

    @Inject
    ClientDevice device;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Where I am logged in, latest used first")
    public ApiResponse<List<SessionView>> sessions() {
        AccessToken token = caller.token();
        return ApiResponse.ok(reader.live(token.memberId()).stream()
                .map(session -> SessionView.of(session, token.sessionId()))
                .toList());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "End one of my sessions", description = "Its access tokens are good for nothing at once")
    @APIResponse(responseCode = "200", description = "true")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no live session of mine")
    public ApiResponse<Boolean> end(@PathParam("id") String id) {
        sessionEnd.end(caller.token(), id, device.get());
        return ApiResponse.ok(true);
    }
}
