package click.dailyfeed.token;

import click.dailyfeed.code.problem.DailyfeedException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Why the server refused a token, as it does not say. Nothing in a token is believed before its signature fits, as long as
 * there is a key to try it with.
 */
final class TokenDiagnosis {

    private static final int PARTS = 3;

    private final String issuer;
    private final String audience;
    private final Duration clockSkew;
    private final VerificationKeys keys;

    /** @param clockSkew how far member's clock may be ahead */
    TokenDiagnosis(String issuer, String audience, Duration clockSkew, VerificationKeys keys) {
        this.issuer = issuer;
        this.audience = audience;
        this.clockSkew = clockSkew;
        this.keys = keys;
    }

    /**
     * @return empty when nothing is wrong with it, so that the server did not know its key yet
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} when its key is unknown and member cannot be asked now
     */
    Optional<TokenDefect> of(String compact, Instant now) {
        if (!isJwt(compact)) {
            return Optional.of(TokenDefect.MALFORMED);
        }
        try {
            SignedJWT token = SignedJWT.parse(compact);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return isExpired(claims, now) ? Optional.of(ofExpired(token, claims)) : ofCurrent(token, claims, now);
        } catch (ParseException | JOSEException unsignedOrOddlyTyped) {
            return Optional.of(TokenDefect.FORGED);
        }
    }

    /** Member forgets a key when all its tokens have expired: an expired token of an unknown key was good most likely. */
    private TokenDefect ofExpired(SignedJWT token, JWTClaimsSet claims) throws JOSEException {
        Optional<VerificationKey> key = keys.findKnown(token.getHeader().getKeyID());
        boolean good =
                key.isEmpty() ? issuer.equals(claims.getIssuer()) : isSigned(token, key.get()) && isForUs(claims);
        return good ? TokenDefect.EXPIRED : TokenDefect.FORGED;
    }

    private Optional<TokenDefect> ofCurrent(SignedJWT token, JWTClaimsSet claims, Instant now) throws JOSEException {
        Optional<VerificationKey> key = keys.find(token.getHeader().getKeyID());
        boolean good = key.isPresent()
                && isSigned(token, key.get())
                && isForUs(claims)
                && claims.getExpirationTime() != null
                && claims.getIssueTime() != null
                && !claims.getIssueTime().toInstant().isAfter(now.plus(clockSkew));
        return good ? Optional.empty() : Optional.of(TokenDefect.FORGED);
    }

    private static boolean isJwt(String compact) {
        try {
            Base64URL[] parts = JOSEObject.split(compact);
            return parts.length == PARTS && isJsonObject(parts[0]) && isJsonObject(parts[1]);
        } catch (ParseException e) {
            return false;
        }
    }

    // The library takes an array for an empty object.
    private static boolean isJsonObject(Base64URL part) throws ParseException {
        String text = part.decodeToString();
        JSONObjectUtils.parse(text);
        return text.stripLeading().startsWith("{");
    }

    private static boolean isExpired(JWTClaimsSet claims, Instant now) {
        return claims.getExpirationTime() != null
                && !now.isBefore(claims.getExpirationTime().toInstant());
    }

    private static boolean isSigned(SignedJWT token, VerificationKey key) throws JOSEException {
        return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                && token.verify(new RSASSAVerifier(key.key()));
    }

    private boolean isForUs(JWTClaimsSet claims) {
        return issuer.equals(claims.getIssuer()) && claims.getAudience().contains(audience);
    }
}
