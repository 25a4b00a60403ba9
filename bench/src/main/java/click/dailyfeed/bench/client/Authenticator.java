package click.dailyfeed.bench.client;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.Session.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Opens sessions and sends requests in their name. An expired access token is renewed with the refresh token, one refused
 * for another reason by logging in again; the request is then repeated once. Safe for many threads.
 */
final class Authenticator {
    private static final String REFRESH_COOKIE = "refresh_token=";

    private final URI member;
    private final HttpCaller caller;
    private final Bodies bodies;

    Authenticator(URI member, HttpCaller caller, Bodies bodies) {
        this.member = member;
        this.caller = caller;
        this.bodies = bodies;
    }

    /** A session of the member; empty if the platform does not know this address with this password. */
    Optional<Session> logIn(String email, String password) {
        HttpResponse<String> response = credentials(email, password);
        if (response.statusCode() == 401) {
            return Optional.empty();
        }
        Member known = caller.read(response, 200, body -> bodies.data(body, Member.class));
        return Optional.of(new Session(known.memberId(), email, password, tokens(response)));
    }

    /** Sends a request with the session's access token. */
    HttpResponse<String> send(Session session, Call call, HttpRequest.Builder request) {
        Tokens tokens = session.tokens();
        HttpResponse<String> response = send(tokens, call, request);
        if (response.statusCode() != 401) {
            return response;
        }
        renew(session, tokens, response);
        return send(session.tokens(), call, request);
    }

    private HttpResponse<String> send(Tokens tokens, Call call, HttpRequest.Builder request) {
        return caller.send(
                call, request.setHeader("Authorization", tokens.authorization()).build());
    }

    private void renew(Session session, Tokens stale, HttpResponse<String> refused) {
        synchronized (session) {
            if (session.tokens() != stale) {
                return; // another thread was faster
            }
            boolean expired = bodies.problem(refused.body())
                    .filter(problem -> problem.code().equals("JWT_EXPIRED"))
                    .isPresent();
            Optional<Tokens> refreshed = expired ? refreshed(stale) : Optional.empty();
            session.renewedWith(refreshed.orElseGet(() -> loggedInAgain(session)));
        }
    }

    private Optional<Tokens> refreshed(Tokens stale) {
        // Written by hand: the JDK's cookie store does not send a Secure cookie over plain http.
        HttpRequest request = HttpCaller.request(member, "/api/token/refresh")
                .header("Cookie", REFRESH_COOKIE + stale.refresh())
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = caller.send(Call.REFRESH, request);
        return response.statusCode() == 200 ? Optional.of(tokens(response)) : Optional.empty();
    }

    private Tokens loggedInAgain(Session session) {
        HttpResponse<String> response = credentials(session.email(), session.password());
        if (response.statusCode() != 200) {
            throw caller.unexpected(response);
        }
        return tokens(response);
    }

    private HttpResponse<String> credentials(String email, String password) {
        HttpRequest request = HttpCaller.request(member, "/api/authentication/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(bodies.write(new Credentials(email, password))))
                .build();
        return caller.send(Call.LOG_IN, request);
    }

    private static Tokens tokens(HttpResponse<String> response) {
        String authorization = response.headers()
                .firstValue("Authorization")
                .orElseThrow(() -> new BenchException(
                        response.uri() + " answered " + response.statusCode() + " without an access token"));
        String refresh = response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(REFRESH_COOKIE))
                .map(cookie -> cookie.substring(REFRESH_COOKIE.length()).split(";", 2)[0])
                .findFirst()
                .orElse("");
        return new Tokens(authorization, refresh);
    }

    /**
     * Body of a log-in.
     *
     * @param email the address
     * @param password the password
     */
    public record Credentials(String email, String password) {}

    /**
     * Answer to a log-in, as far as it is read here.
     *
     * @param memberId what the platform calls the member
     */
    public record Member(long memberId) {}
}
