package click.dailyfeed.member.session.entity;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.member.session.entity.RefreshToken.UsabilityPredicate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant FAMILY_END = NOW.plus(Duration.ofDays(90));

    private final RefreshToken token =
            RefreshToken.first(new byte[] {1}, "session", 7, "access", NOW, NOW.plus(Duration.ofDays(30)), FAMILY_END);

    @Test
    @DisplayName("A7 a refresh token is good until it expires")
    void expiry() {
        assertThat(token.usability(NOW.plus(Duration.ofDays(29)))).isEqualTo(UsabilityPredicate.USABLE);
        assertThat(token.usability(NOW.plus(Duration.ofDays(30)))).isEqualTo(UsabilityPredicate.UNUSABLE);
    }

    @Test
    @DisplayName("A8 a successor stays in the family and does not outlive it")
    void successor() {
        Instant late = NOW.plus(Duration.ofDays(80));

        RefreshToken successor = token.successor(new byte[] {2}, "access-2", late, late.plus(Duration.ofDays(30)));

        assertThat(successor.family()).isEqualTo(token.family());
        assertThat(successor.expiresAt()).isEqualTo(FAMILY_END);
    }
}
