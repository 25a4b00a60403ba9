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
import java.util.function.Function;

/**
 * Why the server refused a token, as it does not say. Nothing in a token is believed before its signature fits: only what
 * member signed is called expired.
 */
final class TokenDiagnosis {

    private static final int PARTS = 3;

    private final String issuer;
    private final String audience;
    private final Duration clockSkew;
    private final Function<String, Optional<VerificationKey>> keys;

    /**
     * @param clockSkew how far member's clock may be ahead
     * @param keys finds the key with an id
     */
    TokenDiagnosis(
            String issuer, String audience, Duration clockSkew, Function<String, Optional<VerificationKey>> keys) {
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
            if (!isSigned(token) || !isForUs(claims, now)) {
                return Optional.of(TokenDefect.FORGED);
            }
            boolean expired = !now.isBefore(claims.getExpirationTime().toInstant());
            return expired ? Optional.of(TokenDefect.EXPIRED) : Optional.empty();
        } catch (ParseException | JOSEException unsignedOrOddlyTyped) {
            return Optional.of(TokenDefect.FORGED);
        }
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

    private boolean isSigned(SignedJWT token) throws JOSEException {
        String kid = token.getHeader().getKeyID();
        if (kid == null || !JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
            return false;
        }
        Optional<VerificationKey> key = keys.apply(kid);
        return key.isPresent() && token.verify(new RSASSAVerifier(key.get().key()));
    }

    private boolean isForUs(JWTClaimsSet claims, Instant now) {
        return issuer.equals(claims.getIssuer())
                && claims.getAudience().contains(audience)
                && claims.getExpirationTime() != null
                && claims.getIssueTime() != null
                && !claims.getIssueTime().toInstant().isAfter(now.plus(clockSkew));
    }
}
