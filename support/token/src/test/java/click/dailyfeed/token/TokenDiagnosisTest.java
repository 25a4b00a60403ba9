package click.dailyfeed.token;

import static click.dailyfeed.token.SigningKey.NOW;
import static click.dailyfeed.token.SigningKey.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.restclient.KeysClient;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenDiagnosisTest {

    private static final SigningKey KEY = SigningKey.named("known");
    private static final SigningKey OTHER_KEY = SigningKey.named("known");
    private static final SigningKey UNKNOWN_KEY = SigningKey.named("unknown");

    private final TokenDiagnosis diagnosis = diagnosis(() -> SigningKey.jwkSet(KEY.jwk("true")));

    private static TokenDiagnosis diagnosis(KeysClient member) {
        VerificationKeys keys =
                new VerificationKeys(member, Duration.ZERO, Clock.fixed(SigningKey.NOW, ZoneOffset.UTC));
        return new TokenDiagnosis(SigningKey.ISSUER, SigningKey.AUDIENCE, Duration.ofSeconds(10), keys);
    }

    @BeforeEach
    void keyIsKnown() {
        assertThat(diagnosis.of(KEY.sign(claims().build()), NOW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notJwts")
    @DisplayName("A2 what is no JWT at all is malformed")
    void malformed(String compact) {
        assertThat(diagnosis.of(compact, NOW)).contains(TokenDefect.MALFORMED);
    }

    static Stream<String> notJwts() {
        String good = KEY.sign(claims().build());
        return Stream.of(
                "",
                "..",
                "not.a.token",
                "a.%%%.c",
                "W10.W10.c",
                base64("{}") + "." + base64("{"),
                base64("{}") + "." + base64("[]") + "." + base64("x"),
                base64("{}") + "." + base64("{\"a\":" + "[".repeat(6000)) + ".",
                good + ".more",
                good.substring(0, good.indexOf('.') + 10),
                "x".repeat(8192));
    }

    @Test
    @DisplayName("A3 signed by member, but its time is over")
    void expired() {
        JWTClaimsSet claims = claims().expirationTime(Date.from(NOW)).build();

        assertThat(diagnosis.of(KEY.sign(claims), NOW)).contains(TokenDefect.EXPIRED);
        assertThat(diagnosis.of(KEY.sign(claims), NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    @DisplayName("A3 expired so long ago that member has forgotten the key")
    void expiredWithItsKey() {
        JWTClaimsSet claims = claims().expirationTime(Date.from(NOW)).build();

        assertThat(diagnosis.of(UNKNOWN_KEY.sign(claims), NOW)).contains(TokenDefect.EXPIRED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    @DisplayName("A6 not signed by member, or not for us")
    void forged(String what, String compact) {
        assertThat(diagnosis.of(compact, NOW)).contains(TokenDefect.FORGED);
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        JWTClaimsSet expired = claims().expirationTime(Date.from(NOW)).build();
        String good = KEY.sign(claims().build());
        return Stream.of(
                Arguments.of("signed with another key", OTHER_KEY.sign(claims().build())),
                Arguments.of("expired, signed with another key", OTHER_KEY.sign(expired)),
                Arguments.of("unknown key", UNKNOWN_KEY.sign(claims().build())),
                Arguments.of("no kid", KEY.sign(new JWSHeader(JWSAlgorithm.RS256), claims().build())),
                Arguments.of(
                        "another algorithm",
                        KEY.sign(
                                new JWSHeader.Builder(JWSAlgorithm.RS512)
                                        .keyID("known")
                                        .build(),
                                claims().build())),
                Arguments.of(
                        "critical extension",
                        KEY.sign(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("known")
                                        .criticalParams(Set.of("x"))
                                        .customParam("x", "y")
                                        .build(),
                                claims().build())),
                Arguments.of("alg none", new PlainJWT(claims().build()).serialize()),
                Arguments.of(
                        "alg none, with a signature", base64("{\"alg\":\"none\"}") + good.substring(good.indexOf('.'))),
                Arguments.of("no alg", base64("{\"kid\":\"known\"}") + good.substring(good.indexOf('.'))),
                Arguments.of("public key as a secret", signedWithPublicKey()),
                Arguments.of("signature cut short", good.substring(0, good.length() - 20)),
                Arguments.of(
                        "another issuer",
                        KEY.sign(claims().issuer("https://evil.example").build())),
                Arguments.of("no issuer", KEY.sign(claims().issuer(null).build())),
                Arguments.of(
                        "another issuer, expired",
                        KEY.sign(new JWTClaimsSet.Builder(expired).issuer("x").build())),
                Arguments.of(
                        "another issuer, expired, unknown key",
                        UNKNOWN_KEY.sign(
                                new JWTClaimsSet.Builder(expired).issuer("x").build())),
                Arguments.of(
                        "another audience", KEY.sign(claims().audience("other").build())),
                Arguments.of(
                        "no audience", KEY.sign(claims().audience((String) null).build())),
                Arguments.of("no expiry", KEY.sign(claims().expirationTime(null).build())),
                Arguments.of(
                        "expiry of a wrong type",
                        KEY.sign(claims().claim("exp", "soon").build())),
                Arguments.of(
                        "from the future",
                        KEY.sign(claims().issueTime(Date.from(NOW.plusSeconds(11)))
                                .build())));
    }

    private static String signedWithPublicKey() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("known").build(), claims().build());
        token.sign(new MACSigner(KEY.publicKey().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 0, 10})
    @DisplayName("A1 nothing is wrong with a token of member, whose clock may be a little ahead")
    void good(long issuedAfterNow) {
        JWTClaimsSet claims =
                claims().issueTime(Date.from(NOW.plusSeconds(issuedAfterNow))).build();

        assertThat(diagnosis.of(KEY.sign(claims), NOW)).isEmpty();
    }

    @Test
    @DisplayName("A6 an unknown key while member cannot be asked: neither good nor bad")
    void undecided() {
        TokenDiagnosis alone = diagnosis(() -> {
            throw new ProcessingException("away");
        });

        assertThatThrownBy(() -> alone.of(UNKNOWN_KEY.sign(claims().build()), NOW))
                .hasMessage("UPSTREAM_UNAVAILABLE");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
