package click.dailyfeed.member.session.control;

import click.dailyfeed.member.key.control.PrimaryKey;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.token.TokenClaim;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimNames;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Signs access tokens (auth.md: form and claims). */
@ApplicationScoped
public class AccessTokenIssuer {

    private final PrimaryKey primaryKey;
    private final TokenSettings settings;

    @Inject
    public AccessTokenIssuer(PrimaryKey primaryKey, TokenSettings settings) {
        this.primaryKey = primaryKey;
        this.settings = settings;
    }

    protected AccessTokenIssuer() {
        this(null, null);
    }

    /**
     * @param tokenId jti
     * @return a JWT in compact form, good for {@code dailyfeed.token.access-ttl}
     */
    public String issue(Member member, String sessionId, String tokenId, Instant now) {
        RSAKey key = primaryKey.get();
        String subject = Long.toString(member.id());
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(subject)
                .claim("upn", subject)
                .claim(TokenClaim.MEMBER_ID, member.id())
                .jwtID(tokenId)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.accessTtl())))
                .claim("groups", List.copyOf(member.roles()))
                .claim(TokenClaim.SESSION, sessionId)
                .claim(TokenClaim.VERSION, member.tokenVersion())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        // A list: from a text the servers make one, with two exceptions for each request.
        Map<String, Object> payload = claims.toJSONObject();
        payload.put(JWTClaimNames.AUDIENCE, List.of(settings.audience()));
        try {
            JWSObject token = new JWSObject(header, new Payload(payload));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
