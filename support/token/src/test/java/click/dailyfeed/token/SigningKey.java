package click.dailyfeed.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;

/** A key pair such as member has, and what is signed with it. */
final class SigningKey {

    static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    static final String ISSUER = "https://dailyfeed.click";
    static final String AUDIENCE = "dailyfeed";

    private final RSAKey pair;

    private SigningKey(RSAKey pair) {
        this.pair = pair;
    }

    static SigningKey named(String kid) {
        try {
            return new SigningKey(new RSAKeyGenerator(2048).keyID(kid).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Claims of a token that is good now, to be changed. */
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("1")
                .issueTime(Date.from(NOW.minusSeconds(60)))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    String sign(JWTClaimsSet claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(pair.getKeyID()).build(), claims);
    }

    String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(pair));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey publicKey() {
        return pair.toPublicJWK();
    }

    /** As member publishes it. */
    String jwk(String primary) {
        String jwk = publicKey().toJSONString();
        return jwk.substring(0, jwk.length() - 1) + ",\"primary\":" + primary + "}";
    }

    static String jwkSet(String... jwks) {
        return "{\"keys\":[" + String.join(",", jwks) + "]}";
    }
}
