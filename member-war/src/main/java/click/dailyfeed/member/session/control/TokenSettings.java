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
    private final Duration repairInterval;
    private final Duration markerLife;

    /**
     * @param issuer claim {@code iss}
     * @param audience claim {@code aud}
     * @param familyTtl however often it is refreshed, a session ends after this (auth.md)
     * @param reuseGrace a lost answer may be asked for again for this long (auth.md A8)
     * @param cookieSecure off only for development over plain http
     * @param repairInterval a revocation that did not reach Redis does so after at most this long
     * @param markerLife how long the other services trust Redis without member: longer than a restart of member takes
     * @throws IllegalStateException for lives that cannot be; stops the start
     */
    @Inject
    public TokenSettings(
            @ConfigProperty(name = "dailyfeed.token.issuer", defaultValue = "https://dailyfeed.click") String issuer,
            @ConfigProperty(name = "dailyfeed.token.audience", defaultValue = "dailyfeed") String audience,
            @ConfigProperty(name = "dailyfeed.token.access-ttl", defaultValue = "PT1H") Duration accessTtl,
            @ConfigProperty(name = "dailyfeed.token.refresh-ttl", defaultValue = "P30D") Duration refreshTtl,
            @ConfigProperty(name = "dailyfeed.token.family-ttl", defaultValue = "P90D") Duration familyTtl,
            @ConfigProperty(name = "dailyfeed.token.reuse-grace", defaultValue = "PT10S") Duration reuseGrace,
            @ConfigProperty(name = "dailyfeed.token.cookie-secure", defaultValue = "true") boolean cookieSecure,
            @ConfigProperty(name = "dailyfeed.token.repair-interval", defaultValue = "PT5S") Duration repairInterval,
            @ConfigProperty(name = "dailyfeed.token.marker-life", defaultValue = "PT5M") Duration markerLife) {
        this.issuer = issuer;
        this.audience = audience;
        this.accessTtl = accessTtl;
        this.refreshTtl = refreshTtl;
        this.familyTtl = familyTtl;
        this.reuseGrace = reuseGrace;
        this.cookieSecure = cookieSecure;
        this.repairInterval = repairInterval;
        this.markerLife = markerLife;
        check("dailyfeed.token.access-ttl", accessTtl, Duration.ZERO);
        check("dailyfeed.token.refresh-ttl", refreshTtl, accessTtl);
        check("dailyfeed.token.repair-interval", repairInterval, Duration.ZERO);
        check("dailyfeed.token.marker-life", markerLife, repairInterval);
    }

    protected TokenSettings() {
        this.issuer = null;
        this.audience = null;
        this.accessTtl = null;
        this.refreshTtl = null;
        this.familyTtl = null;
        this.reuseGrace = null;
        this.cookieSecure = true;
        this.repairInterval = null;
        this.markerLife = null;
    }

    private static void check(String property, Duration value, Duration shorter) {
        if (value.compareTo(shorter) <= 0) {
            throw new IllegalStateException(property + " is not longer than " + shorter);
        }
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

    public Duration repairInterval() {
        return repairInterval;
    }

    public Duration markerLife() {
        return markerLife;
    }
}
