package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.junit.DevServices;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that the platform never issued; with the platform's own key, for which it holds the master key, too. */
final class Forger {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int RSA_BITS = 2048;

    private Forger() {}

    /** Claims of a good token of nobody in particular, to be changed. */
    static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("https://dailyfeed.click")
                .audience("dailyfeed")
                .subject("1")
                .claim("upn", "1")
                .claim("id", 1)
                .claim("groups", new String[] {"MEMBER"})
                .claim("sid", UUID.randomUUID().toString())
                .claim("ver", 1)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    /** A good token of a member of a crowd. */
    static String tokenOf(long memberId) {
        String id = Long.toString(memberId);
        return signed(claims().subject(id)
                .claim("upn", id)
                .claim("id", memberId)
                .claim("sid", Crowd.sessionOf(memberId))
                .build());
    }

    /** Signed with the key that member signs with now. */
    static String signed(JWTClaimsSet claims) {
        return signed(primaryKey(), claims);
    }

    /** Signed with a key of our own under a key id that member has never heard of. */
    static String withUnknownKey() {
        return signed(ownKey(UUID.randomUUID().toString()), claims().build());
    }

    /** Signed with a key of our own under the id of member's key. */
    static String withWrongKey() {
        return signed(ownKey(primaryKey().getKeyID()), claims().build());
    }

    /** HS256, for which a careless verifier takes the public key as the secret. */
    static String withPublicKeyAsSecret() {
        RSAKey key = primaryKey();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims().build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signature of a good token, and a header that asks for none. */
    static String withoutAlgorithm(String good) {
        return base64("{\"alg\":\"none\"}") + good.substring(good.indexOf('.'));
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey ownKey(String kid) {
        try {
            return new RSAKeyGenerator(RSA_BITS).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey primaryKey() {
        Platform platform = DevServices.platform();
        try (Connection connection = DriverManager.getConnection(
                        platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select kid, private_key_encrypted from jwt_keys where is_primary")) {
            row.next();
            String kid = row.getString(1);
            return RSAKey.parse(opened(kid, row.getBytes(2)));
        } catch (SQLException | GeneralSecurityException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String opened(String kid, byte[] encrypted) throws GeneralSecurityException {
        byte[] masterKey =
                Base64.getDecoder().decode(DevServices.platform().environment().get("DAILYFEED_KEY_MASTER"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(masterKey, "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(encrypted, NONCE_BYTES)));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return new String(
                cipher.doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES), StandardCharsets.UTF_8);
    }
}
