package click.dailyfeed.token;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;

/**
 * A token that the server accepted, read once more: the server's own view of it throws an exception for each claim that
 * is not a standard one.
 *
 * @param token what it says about the caller
 * @param keyId kid of the key that it is signed with
 * @param issuedAt iat
 */
record VerifiedToken(AccessToken token, String keyId, Instant issuedAt) {

    /**
     * @param compact of our issuer and signed, so that its claims are those that we issue
     * @throws ParseException if it is something else
     */
    static VerifiedToken parse(String compact) throws ParseException {
        SignedJWT jwt = SignedJWT.parse(compact);
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        AccessToken token = new AccessToken(
                claims.getLongClaim(TokenClaim.MEMBER_ID),
                claims.getJWTID(),
                claims.getStringClaim(TokenClaim.SESSION),
                claims.getLongClaim(TokenClaim.VERSION),
                Set.copyOf(claims.getStringListClaim("groups")),
                claims.getExpirationTime().toInstant());
        return new VerifiedToken(
                token, jwt.getHeader().getKeyID(), claims.getIssueTime().toInstant());
    }
}
