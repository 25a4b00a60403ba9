package click.dailyfeed.token;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.problem.ProblemFilter;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The token matrix (auth.md A2..A6) for every operation of every service.
 *
 * <p>The server has verified the token before (signature, issuer, audience, expiry) and leaves no principal when it did
 * not like it, without saying why; {@link TokenDiagnosis} finds out. Runs before the roles are checked, as those know only
 * "forbidden". An open operation ignores whatever token comes with it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 500)
public class AccessTokenFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** In this case only, as the server reads it. */
    private static final String BEARER = "Bearer ";

    private static final String DEFECT = "dailyfeed.token.defect";
    private static final String HINT = "dailyfeed.token.hint";

    @Inject
    TokenInspector inspector;

    @Inject
    Revocations revocations;

    @Inject
    Caller caller;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest http;

    @Context
    private HttpServletResponse httpResponse;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation != null && operation.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw refused(request, TokenDefect.MISSING);
        }
        if (!(http.getUserPrincipal() instanceof JsonWebToken)) {
            inspector.diagnose(authorization.substring(BEARER.length()).trim()).ifPresent(defect -> {
                throw refused(request, defect);
            });
            inspector.authenticate(
                    () -> http.authenticate(httpResponse) && http.getUserPrincipal() instanceof JsonWebToken);
        }
        accept(((JsonWebToken) http.getUserPrincipal()).getRawToken(), operation, request);
    }

    private void accept(String bearer, Method operation, ContainerRequestContext request) {
        VerifiedToken verified = inspector.read(bearer).orElseThrow(() -> refused(request, TokenDefect.FORGED));
        VerificationKey key = inspector.keyOf(verified).orElseThrow(() -> refused(request, TokenDefect.FORGED));
        CallerRequest called = new CallerRequest(verified.token(), bearer, operation, request);
        if (revocations.check(called) == RevocationPredicate.REVOKED) {
            throw refused(request, TokenDefect.REVOKED);
        }
        caller.identified(verified.token(), bearer);
        request.setProperty(HINT, key.hintFor(verified.issuedAt()));
    }

    private static DailyfeedException refused(ContainerRequestContext request, TokenDefect defect) {
        request.setProperty(DEFECT, defect);
        return new DailyfeedException(defect.problem());
    }

    /** Adds the headers that belong to the answer. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<ProblemCode> code = Optional.ofNullable((ProblemCode) request.getProperty(ProblemFilter.CODE));
        if (code.isPresent() && code.get().status() == Status.UNAUTHORIZED.getStatusCode()) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        hintOf(request, code).addTo(response.getHeaders());
    }

    /** A refusal wins over what was known before, whoever refused. */
    private static TokenHint hintOf(ContainerRequestContext request, Optional<ProblemCode> code) {
        if (request.getProperty(DEFECT) instanceof TokenDefect defect) {
            return defect.hint();
        }
        if (code.isPresent() && code.get() instanceof TokenProblem problem) {
            return TokenHint.of(problem);
        }
        return request.getProperty(HINT) instanceof TokenHint hint ? hint : TokenHint.NONE;
    }
}
