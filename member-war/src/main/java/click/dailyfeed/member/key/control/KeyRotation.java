package click.dailyfeed.member.key.control;

import click.dailyfeed.member.key.entity.JwtKey;
import click.dailyfeed.member.key.entity.JwtKeys;
import click.dailyfeed.member.key.entity.JwtKeys.SuccessionPredicate;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets signing keys follow one another (auth.md A1): the next key is published some time before its first use, and a
 * retired one verifies until the last token it signed has expired.
 *
 * <p>However many servers do this at once, each step happens once: a key follows its predecessor by compare-and-set, and
 * the database admits one primary key only.
 */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class KeyRotation {

    private static final Logger LOG = System.getLogger(KeyRotation.class.getName());

    private final JwtKeys keys;
    private final SigningKeys signingKeys;
    private final KeySettings settings;

    @Inject
    public KeyRotation(JwtKeys keys, SigningKeys signingKeys, KeySettings settings) {
        this.keys = keys;
        this.signingKeys = signingKeys;
        this.settings = settings;
    }

    protected KeyRotation() {
        this(null, null, null);
    }

    /**
     * Does what is due, in one transaction.
     *
     * @return what was done, in one line
     */
    public String check() {
        return check(UtcInstantConverter.now());
    }

    String check(Instant now) {
        List<String> done = new ArrayList<>();
        int purged = keys.purge(now);
        if (purged > 0) {
            done.add(purged + " purged");
        }
        Optional<JwtKey> primary = keys.findPrimary();
        if (primary.isEmpty()) {
            keys.add(signingKeys.generated(now).activated(now));
            done.add("first key made");
        } else {
            succession(primary.get(), now).ifPresent(done::add);
        }
        return done.isEmpty() ? "nothing due" : String.join(", ", done);
    }

    private Optional<String> succession(JwtKey primary, Instant now) {
        Optional<JwtKey> next = keys.findNext();
        if (next.isEmpty()) {
            Instant due = primary.activatedAt().plus(settings.maxAge()).minus(settings.publishAhead());
            if (now.isBefore(due)) {
                return Optional.empty();
            }
            keys.add(signingKeys.generated(now));
            return Optional.of("next key published");
        }
        Instant aged = primary.activatedAt().plus(settings.maxAge());
        Instant published = next.get().createdAt().plus(settings.publishAhead());
        if (now.isBefore(aged) || now.isBefore(published)) {
            return Optional.empty();
        }
        Instant expiry = now.plus(settings.retirement());
        if (keys.succeed(primary, next.get(), now, expiry) == SuccessionPredicate.LOST) {
            return Optional.empty();
        }
        LOG.log(Level.INFO, "Signing key {0} follows {1}", next.get().kid(), primary.kid());
        return Optional.of("key rotated");
    }
}
