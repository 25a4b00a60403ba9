package click.dailyfeed.member.session.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refresh of tokens. */
@Path("/token/refresh")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "authentication")
public class TokenResource {

    @Inject
    RefreshExchange exchange;

    @POST
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "A new token pair for the refresh_token cookie")
    @APIResponseSchema(RefreshResult.class)
    public Response refresh(@CookieParam(RefreshCookie.NAME) String refreshToken) {
        return exchange.answer(refreshToken);
    }
}
