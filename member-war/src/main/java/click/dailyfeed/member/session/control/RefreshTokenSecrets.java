package click.dailyfeed.member.session.control;

import click.dailyfeed.member.key.control.KeyCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The texts of refresh tokens and their hashes. A successor follows from its predecessor, so that racing refreshes of
 * one token compute the same one (auth.md A8).
 */
@ApplicationScoped
public class RefreshTokenSecrets {

    private static final int TOKEN_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final KeyCipher cipher;

    @Inject
    public RefreshTokenSecrets(KeyCipher cipher) {
        this.cipher = cipher;
    }

    protected RefreshTokenSecrets() {
        this(null);
    }

    /** A new token, 256 random bits. */
    public String first() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    /** The token that replaces the presented one. */
    public String successorOf(String presented) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(cipher.secretFor("refresh-token-successor"), HMAC));
            return text(mac.doFinal(presented.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256, what the database keeps. */
    public byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
