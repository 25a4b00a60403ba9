package click.dailyfeed.member.session.boundary;

import click.dailyfeed.member.session.control.TokenPair;
import click.dailyfeed.member.session.control.TokenSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that carries the refresh token: out of reach of scripts, sent to this site only. */
@ApplicationScoped
public class RefreshCookie {

    static final String NAME = "refresh_token";

    private final TokenSettings settings;

    @Inject
    public RefreshCookie(TokenSettings settings) {
        this.settings = settings;
    }

    protected RefreshCookie() {
        this(null);
    }

    NewCookie of(TokenPair tokens) {
        return cookie(tokens.refreshToken(), tokens.refreshLife());
    }

    /** Makes the client forget it. */
    NewCookie cleared() {
        return cookie("", Duration.ZERO);
    }

    private NewCookie cookie(String value, Duration life) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(Math.toIntExact(life.toSeconds()))
                .httpOnly(true)
                .secure(settings.cookieSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
