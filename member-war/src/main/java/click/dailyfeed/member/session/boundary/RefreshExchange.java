package click.dailyfeed.member.session.boundary;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.member.session.control.SessionEnd;
import click.dailyfeed.member.session.control.TokenPair;
import click.dailyfeed.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A refresh token for a new pair: the cookie alone decides, an Authorization header is ignored (auth.md A7). */
@RequestScoped
public class RefreshExchange {

    @Inject
    SessionEnd sessions;

    @Inject
    RefreshCookie cookie;

    @Inject
    ClientDevice device;

    /** @param refreshToken null when the client sent none */
    Response answer(String refreshToken) {
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
