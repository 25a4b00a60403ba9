package click.dailyfeed.member.session.boundary;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.member.session.control.SessionEnd;
import click.dailyfeed.member.session.control.TokenPair;
import click.dailyfeed.problem.Problem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refresh: the cookie alone decides, an Authorization header is ignored (auth.md A7). */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@DenyAll
@Tag(name = "authentication")
public class TokenResource {

    @Inject
    SessionEnd sessions;

    @Inject
    RefreshCookie cookie;

    @Inject
    ClientDevice device;

    @POST
    @Path("/token/refresh")
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "A new token pair for the refresh_token cookie")
    @APIResponseSchema(RefreshResult.class)
    public Response refresh(@CookieParam(RefreshCookie.NAME) String refreshToken) {
        return refreshed(refreshToken);
    }

    @POST
    @Path("/authentication/refresh")
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "The same as /api/token/refresh")
    @APIResponseSchema(RefreshResult.class)
    public Response refreshSession(@CookieParam(RefreshCookie.NAME) String refreshToken) {
        return refreshed(refreshToken);
    }

    private Response refreshed(String refreshToken) {
        if (refreshToken == null || refreshToken.isEmpty()) {
            return refused(new DailyfeedException(TokenProblem.REFRESH_TOKEN_INVALID));
        }
        try {
            TokenPair tokens = sessions.rotated(refreshToken, device.get());
            return Response.ok(ApiResponse.ok(RefreshResult.of(tokens)))
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                    .cookie(cookie.of(tokens))
                    .build();
        } catch (DailyfeedException refusal) {
            return refused(refusal);
        }
    }

    /** A client whose refresh token is good for nothing forgets it. */
    private Response refused(DailyfeedException refusal) {
        if (refusal.code() instanceof TokenProblem) {
            return Response.fromResponse(Problem.of(refusal.code()).toResponse())
                    .cookie(cookie.cleared())
                    .build();
        }
        throw refusal;
    }
}
