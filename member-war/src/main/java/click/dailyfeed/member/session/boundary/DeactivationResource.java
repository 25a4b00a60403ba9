package click.dailyfeed.member.session.boundary;

import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.OptionalBody;
import click.dailyfeed.member.session.control.Account;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of a membership. Without {@code @Consumes}, as with one a request without a body would match no method. */
@Path("/authentication/deactivate")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "authentication")
public class DeactivationResource {

    @Inject
    Account account;

    @Inject
    ClientDevice device;

    @Inject
    Caller caller;

    @Inject
    RefreshCookie cookie;

    @DELETE
    @OptionalBody
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Leave for good", description = "The body may be left out; a password in it must be mine")
    @APIResponseSchema(Boolean.class)
    @APIResponse(responseCode = "401", description = "MEMBER_CREDENTIALS_INVALID: the password is wrong")
    public Response deactivate(@NotNull @Valid DeactivationRequest request) {
        account.deactivate(caller.token(), Optional.ofNullable(request.password()), device.get());
        return Response.ok(ApiResponse.ok(true)).cookie(cookie.cleared()).build();
    }
}
