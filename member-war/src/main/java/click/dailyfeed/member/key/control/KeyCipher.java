package click.dailyfeed.member.key.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts private keys with the master key from the environment (AES-256-GCM); the key id is bound in, so that a row
 * cannot be given another key. Secrets for other purposes are derived from the same master key, one per purpose.
 */
@ApplicationScoped
public class KeyCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final byte[] masterKey;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param masterKey 32 bytes in base64
     * @throws IllegalStateException when it is not; stops the start
     */
    @Inject
    public KeyCipher(@ConfigProperty(name = "dailyfeed.key.master") String masterKey) {
        try {
            this.masterKey = Base64.getDecoder().decode(masterKey);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("dailyfeed.key.master is not base64", e);
        }
        if (this.masterKey.length != KEY_BYTES) {
            throw new IllegalStateException("dailyfeed.key.master has " + this.masterKey.length + " bytes, not 32");
        }
    }

    protected KeyCipher() {
        this.masterKey = new byte[0];
    }

    /**
     * @return nonce, ciphertext and tag
     */
    public byte[] encrypt(String kid, String plainText) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] cipherText = run(Cipher.ENCRYPT_MODE, kid, nonce, plainText.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + cipherText.length)
                .put(nonce)
                .put(cipherText)
                .array();
    }

    /**
     * @throws IllegalStateException when the master key is another one than it was encrypted with
     */
    public String decrypt(String kid, byte[] encrypted) {
        byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
        byte[] cipherText = Arrays.copyOfRange(encrypted, NONCE_BYTES, encrypted.length);
        return new String(run(Cipher.DECRYPT_MODE, kid, nonce, cipherText), StandardCharsets.UTF_8);
    }

    /** A secret of 32 bytes for one purpose; the same on every replica. */
    public byte[] secretFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(masterKey, HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, String kid, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(masterKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + kid + " does not fit dailyfeed.key.master", e);
        }
    }
}
