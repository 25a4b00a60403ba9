package click.dailyfeed.restclient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells calls between our own services from those of clients: they carry a mark that only who knows
 * {@code dailyfeed.internal.secret} can make, and that is good for a minute. It opens nothing; what it bears is that the
 * request was counted and admitted before. Without a secret every call is a client's.
 */
@ApplicationScoped
public class InternalCalls {

    /** Seconds since the epoch, a dot, and their HMAC-SHA256 under the secret. */
    public static final String HEADER = "X-Dailyfeed-Internal";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Optional<SecretKeySpec> key;

    /** @param secret at least 32 bytes in base64 */
    @Inject
    public InternalCalls(@ConfigProperty(name = "dailyfeed.internal.secret") Optional<String> secret) {
        this.key = secret.map(InternalCalls::key);
    }

    protected InternalCalls() {
        this(Optional.empty());
    }

    void start(@Observes Startup startup) {
        // a bad secret has stopped the start before this
    }

    /** A mark for a call that is made now; empty without a secret. */
    public Optional<String> mark() {
        return mark(Instant.now());
    }

    Optional<String> mark(Instant now) {
        return key.map(secret -> now.getEpochSecond() + "." + signature(secret, now.getEpochSecond()));
    }

    /** @param mark value of {@link #HEADER}; null for none */
    public CallOrigin originOf(String mark) {
        return originOf(mark, Instant.now());
    }

    CallOrigin originOf(String mark, Instant now) {
        if (mark == null || key.isEmpty() || !mark.matches("[0-9]{1,12}\\.[A-Za-z0-9_-]{43}")) {
            return CallOrigin.CLIENT;
        }
        int dot = mark.indexOf('.');
        long second = Long.parseLong(mark.substring(0, dot));
        boolean current = Math.abs(now.getEpochSecond() - second) <= LIFE.toSeconds();
        return CallOrigin.of(current
                && MessageDigest.isEqual(
                        signature(key.get(), second).getBytes(StandardCharsets.US_ASCII),
                        mark.substring(dot + 1).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String signature(SecretKeySpec secret, long second) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(Long.toString(second).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec key(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException("dailyfeed.internal.secret must have at least 32 bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
