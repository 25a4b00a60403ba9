package click.dailyfeed.member.session.control;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lives of tokens (auth.md); numbers of the design, Case 9, unless said otherwise. */
@ConfigProperties(prefix = "dailyfeed.token")
@Dependent
public class TokenSettings {

    /** Who issues the tokens: claim {@code iss}. */
    @ConfigProperty(defaultValue = "https://dailyfeed.click")
    String issuer;

    /** Whom they are for: claim {@code aud}. */
    @ConfigProperty(defaultValue = "dailyfeed")
    String audience;

    @ConfigProperty(name = "access-ttl", defaultValue = "PT1H")
    Duration accessTtl;

    @ConfigProperty(name = "refresh-ttl", defaultValue = "P30D")
    Duration refreshTtl;

    /** However often it is refreshed, a session ends after this (auth.md). */
    @ConfigProperty(name = "family-ttl", defaultValue = "P90D")
    Duration familyTtl;

    /** A lost answer may be asked for again for this long (auth.md A8). */
    @ConfigProperty(name = "reuse-grace", defaultValue = "PT10S")
    Duration reuseGrace;

    /** Off only for development over plain http. */
    @ConfigProperty(name = "cookie-secure", defaultValue = "true")
    boolean cookieSecure;

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
