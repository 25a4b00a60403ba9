package click.dailyfeed.token;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.problem.ProblemFilter;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The token matrix (auth.md A2, A3, A5, A6) for every operation of every service.
 *
 * <p>The server has verified the token before (signature, issuer, audience, expiry) and leaves no principal when it did
 * not like it, without saying why; so the reason is guessed here from the unverified payload. Runs before the roles are
 * checked, as those know only "forbidden". An open operation ignores whatever token comes with it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 500)
public class AccessTokenFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEARER = "bearer ";

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (!(request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken verified)) {
            throw new DailyfeedException(reasonOf(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        }
        AccessToken token = AccessToken.of(verified);
        if (CDI.current().select(Revocations.class).get().check(token) == RevocationPredicate.REVOKED) {
            throw new DailyfeedException(TokenProblem.TOKEN_REVOKED);
        }
        CDI.current().select(Caller.class).get().identified(token);
    }

    /** Why there is no principal. */
    private static TokenProblem reasonOf(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return TokenProblem.BEARER_TOKEN_MISSING;
        }
        String compact = authorization.substring(BEARER.length()).trim();
        return UnverifiedToken.looksExpired(compact, Instant.now())
                ? TokenProblem.JWT_EXPIRED
                : TokenProblem.INVALID_TOKEN;
    }

    /** Adds the headers that belong to the code of a 401. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ProblemFilter.CODE) instanceof TokenProblem code)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        switch (code) {
            case JWT_EXPIRED -> response.getHeaders().putSingle(TokenHeader.REFRESH_NEEDED, "true");
            case INVALID_TOKEN, TOKEN_REVOKED, REFRESH_TOKEN_INVALID, REFRESH_TOKEN_REUSED ->
                response.getHeaders().putSingle(TokenHeader.RELOGIN_REQUIRED, "true");
            case BEARER_TOKEN_MISSING -> {
                // the client never had a session: nothing to refresh, nothing to forget
            }
        }
    }
}
