package click.dailyfeed.idempotency;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a client gives a request, so that it can repeat it. Never stored itself. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    /** 1..128 printable characters (api.md); those beyond ASCII do not come unchanged through every proxy. */
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,128}");

    private static final String HASH = "SHA-256";
    private static final String MAC = "HmacSHA256";

    private final String text;

    private IdempotencyKey(String text) {
        this.text = text;
    }

    /**
     * @throws DailyfeedException {@code VALIDATION_FAILED}
     */
    static IdempotencyKey of(String text) {
        if (!PRINTABLE.matcher(text).matches()) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED);
        }
        return new IdempotencyKey(text);
    }

    /**
     * What the key stands for: the same text is another key for another client and for another operation.
     *
     * @param client the member, or the address of who is none
     * @param operation method and path
     * @return 32 bytes
     */
    byte[] id(String client, String operation) {
        try {
            return MessageDigest.getInstance(HASH)
                    .digest(String.join("\n", client, operation, text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Tells bodies apart without giving away what they contain, a password perhaps, to whoever does not know the key.
     *
     * @return 32 bytes
     */
    byte[] hash(RequestBody body) throws IOException {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), MAC));
            body.feed(mac);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
