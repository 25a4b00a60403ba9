package click.dailyfeed.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedTokenTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private static String token(String payload) {
        return "header."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }

    @Test
    @DisplayName("A3 a token whose time is over looks expired")
    void expired() {
        assertThat(UnverifiedToken.looksExpired(token("{\"exp\":1799999999}"), NOW))
                .isTrue();
        assertThat(UnverifiedToken.looksExpired(token("{\"exp\":1800000001}"), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a.b", "a.%%%.c", "a.e30.c", "a.W10.c", "a.eyJleHAiOiJ4In0.c"})
    @DisplayName("A2 what cannot be read does not look expired")
    void unreadable(String token) {
        assertThat(UnverifiedToken.looksExpired(token, NOW)).isFalse();
    }
}
