package click.dailyfeed.member.key.control;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The key that signs, kept in memory. Made at the first start; of several replicas the fastest makes it. */
@ApplicationScoped
public class PrimaryKey {

    private static final Logger LOG = System.getLogger(PrimaryKey.class.getName());

    private final SigningKeys keys;
    private volatile RSAKey current;

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
        RSAKey known = current;
        if (known == null) {
            known = keys.findPrimary().orElseGet(this::made);
            current = known;
        }
        return known;
    }

    private RSAKey made() {
        try {
            keys.makePrimary();
        } catch (RuntimeException anotherReplicaWasFaster) {
            LOG.log(Level.DEBUG, "Signing key not made", anotherReplicaWasFaster);
        }
        return keys.findPrimary().orElseThrow(() -> new IllegalStateException("no signing key in the database"));
    }
}
