package click.dailyfeed.member.key.control;

import click.dailyfeed.token.RevocationMark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ages of signing keys (auth.md A1). */
@ApplicationScoped
public class KeySettings {

    /** A signer may take this long to notice that its key is no longer primary. */
    static final Duration REREAD = Duration.ofSeconds(2);

    private final Duration maxAge;
    private final Duration publishAhead;
    private final Duration checkInterval;
    private final Duration accessTtl;

    /**
     * @param maxAge of a primary key; design, Case 9
     * @param publishAhead how long a key is in the JWK Set before it signs: longer than verifiers cache the set
     * @throws IllegalStateException for ages that leave no time between two keys; stops the start
     */
    @Inject
    public KeySettings(
            @ConfigProperty(name = "dailyfeed.key.max-age", defaultValue = "PT1H") Duration maxAge,
            @ConfigProperty(name = "dailyfeed.key.publish-ahead", defaultValue = "PT5M") Duration publishAhead,
            @ConfigProperty(name = "dailyfeed.key.check-interval", defaultValue = "PT1M") Duration checkInterval,
            @ConfigProperty(name = "dailyfeed.token.access-ttl", defaultValue = "PT1H") Duration accessTtl) {
        this.maxAge = maxAge;
        this.publishAhead = publishAhead;
        this.checkInterval = checkInterval;
        this.accessTtl = accessTtl;
        if (publishAhead.isNegative() || publishAhead.compareTo(maxAge) >= 0) {
            throw new IllegalStateException("dailyfeed.key.publish-ahead is not shorter than dailyfeed.key.max-age");
        }
        if (checkInterval.isNegative() || checkInterval.isZero()) {
            throw new IllegalStateException("dailyfeed.key.check-interval is not positive");
        }
    }

    protected KeySettings() {
        this.maxAge = null;
        this.publishAhead = null;
        this.checkInterval = null;
        this.accessTtl = null;
    }

    public Duration maxAge() {
        return maxAge;
    }

    public Duration publishAhead() {
        return publishAhead;
    }

    public Duration checkInterval() {
        return checkInterval;
    }

    /** How long after its retirement a key still verifies: until the last token it signed has expired. */
    public Duration retirement() {
        return accessTtl.plus(REREAD).plus(RevocationMark.MARGIN);
    }
}
