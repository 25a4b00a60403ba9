package click.dailyfeed.member.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lives of tokens (auth.md); numbers of the design, Case 9, unless said otherwise.
 *
 * <p>Not a {@code @ConfigProperties} bean: in an EAR those of a WAR are not found (docs/decisions).
 */
@ApplicationScoped
public class TokenSettings {

    private final String issuer;
    private final String audience;
    private final Duration accessTtl;
    private final Duration refreshTtl;
    private final Duration familyTtl;
    private final Duration reuseGrace;
    private final boolean cookieSecure;

    /**
     * @param issuer claim {@code iss}
     * @param audience claim {@code aud}
     * @param familyTtl however often it is refreshed, a session ends after this (auth.md)
     * @param reuseGrace a lost answer may be asked for again for this long (auth.md A8)
     * @param cookieSecure off only for development over plain http
     */
    @Inject
    public TokenSettings(
            @ConfigProperty(name = "dailyfeed.token.issuer", defaultValue = "https://dailyfeed.click") String issuer,
            @ConfigProperty(name = "dailyfeed.token.audience", defaultValue = "dailyfeed") String audience,
            @ConfigProperty(name = "dailyfeed.token.access-ttl", defaultValue = "PT1H") Duration accessTtl,
            @ConfigProperty(name = "dailyfeed.token.refresh-ttl", defaultValue = "P30D") Duration refreshTtl,
            @ConfigProperty(name = "dailyfeed.token.family-ttl", defaultValue = "P90D") Duration familyTtl,
            @ConfigProperty(name = "dailyfeed.token.reuse-grace", defaultValue = "PT10S") Duration reuseGrace,
            @ConfigProperty(name = "dailyfeed.token.cookie-secure", defaultValue = "true") boolean cookieSecure) {
        this.issuer = issuer;
        this.audience = audience;
        this.accessTtl = accessTtl;
        this.refreshTtl = refreshTtl;
        this.familyTtl = familyTtl;
        this.reuseGrace = reuseGrace;
        this.cookieSecure = cookieSecure;
    }

    protected TokenSettings() {
        this(null, null, null, null, null, null, true);
    }

    public String issuer() {
        return issuer;
    }

    public String audience() {
        return audience;
    }

    public Duration accessTtl() {
        return accessTtl;
    }

    public Duration refreshTtl() {
        return refreshTtl;
    }

    public Duration familyTtl() {
        return familyTtl;
    }

    public Duration reuseGrace() {
        return reuseGrace;
    }

    /** A pure flag of the cookie. */
    public boolean cookieSecure() {
        return cookieSecure;
    }
}
