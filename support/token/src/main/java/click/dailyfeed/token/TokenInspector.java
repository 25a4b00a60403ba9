package click.dailyfeed.token;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.token.KeyFile.Authentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What we know of a token beyond the server's yes or no. */
@ApplicationScoped
public class TokenInspector {

    private static final int REMEMBERED = 10_000;

    private final VerificationKeys keys;
    private final KeyFile file;
    private final TokenDiagnosis diagnosis;
    private final BriefMemory<String, VerifiedToken> memory = new BriefMemory<>(REMEMBERED);

    /** @param clockSkew seconds, the same as in the server's configuration (token.xml) */
    @Inject
    public TokenInspector(
            VerificationKeys keys,
            KeyFile file,
            @ConfigProperty(name = "dailyfeed.token.issuer", defaultValue = "https://dailyfeed.click") String issuer,
            @ConfigProperty(name = "dailyfeed.token.audience", defaultValue = "dailyfeed") String audience,
            @ConfigProperty(name = "dailyfeed.token.clock-skew-seconds", defaultValue = "10") long clockSkew) {
        this.keys = keys;
        this.file = file;
        this.diagnosis = new TokenDiagnosis(issuer, audience, Duration.ofSeconds(clockSkew), keys);
    }

    protected TokenInspector() {
        this.keys = null;
        this.file = null;
        this.diagnosis = null;
    }

    /**
     * Why the server refused a token; empty when it is good by now.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} when that cannot be known now
     */
    Optional<TokenDefect> diagnose(String compact) {
        return diagnosis.of(compact, Instant.now());
    }

    /**
     * Has the server look at a token again that it refused without need, as it had not seen the key yet.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} when it still does not accept it
     */
    void authenticate(Authentication authentication) {
        try {
            if (!file.showDuring(authentication, keys.known().jwkSet())) {
                throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE);
            }
        } catch (IOException | ServletException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    /**
     * A token that the server accepted; empty when it is none of ours after all.
     *
     * @param compact as the server verified it
     */
    Optional<VerifiedToken> read(String compact) {
        return memory.find(compact).or(() -> {
            try {
                VerifiedToken token = VerifiedToken.parse(compact);
                memory.remember(
                        compact,
                        token,
                        Duration.between(Instant.now(), token.token().expiresAt()));
                return Optional.of(token);
            } catch (ParseException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * The key of a token that the server accepted; empty when member has withdrawn it, which the server hears late.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} when that cannot be known now
     */
    Optional<VerificationKey> keyOf(VerifiedToken verified) {
        return keys.find(verified.keyId());
    }
}
