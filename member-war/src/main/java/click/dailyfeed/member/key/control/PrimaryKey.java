package click.dailyfeed.member.key.control;

import click.dailyfeed.member.key.entity.JwtKey;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The key that signs, opened once and kept in memory, and never used longer than {@link KeySettings#REREAD} without asking
 * the database whether it is still primary. Made at the first start; of several replicas the fastest makes it.
 */
@ApplicationScoped
public class PrimaryKey {

    private static final Logger LOG = System.getLogger(PrimaryKey.class.getName());

    private final SigningKeys keys;
    private volatile Known known;

    @Inject
    public PrimaryKey(SigningKeys keys) {
        this.keys = keys;
    }

    protected PrimaryKey() {
        this(null);
    }

    /** The server starts without a database too: the key is then made by the first login. */
    void madeAtStart(@Observes Startup startup) {
        try {
            get();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "No signing key yet: {0}", databaseAway.getMessage());
        }
    }

    /** The key with its private part. */
    public RSAKey get() {
        Known last = known;
        long now = System.nanoTime();
        if (last != null && now - last.readAt() < KeySettings.REREAD.toNanos()) {
            return last.key();
        }
        JwtKey primary = keys.findPrimary().orElseGet(this::made);
        RSAKey key = last != null && last.key().getKeyID().equals(primary.kid()) ? last.key() : keys.opened(primary);
        known = new Known(key, now);
        return key;
    }

    private JwtKey made() {
        try {
            keys.makePrimary();
        } catch (RuntimeException anotherReplicaWasFaster) {
            LOG.log(Level.DEBUG, "Signing key not made", anotherReplicaWasFaster);
        }
        return keys.findPrimary().orElseThrow(() -> new IllegalStateException("no signing key in the database"));
    }

    /**
     * @param readAt nanoseconds, from before the database was asked
     */
    private record Known(RSAKey key, long readAt) {}
}
