package click.dailyfeed.member.session.boundary;

import click.dailyfeed.code.member.CallerView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.member.member.control.CallerReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Who calls: for the other services, with the token of the member who called them. That it answers at all means that the
 * token is good, whatever Redis knows (auth.md A9).
 */
@Path("/token/caller")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
public class CallerResource {

    @Inject
    CallerReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(hidden = true)
    public ApiResponse<CallerView> caller() {
        return ApiResponse.ok(reader.caller(caller.memberId()));
    }
}
