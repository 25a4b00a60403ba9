package click.dailyfeed.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternalCallsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static InternalCalls calls(int secretByte, int length) {
        byte[] secret = new byte[length];
        secret[0] = (byte) secretByte;
        return new InternalCalls(Optional.of(Base64.getEncoder().encodeToString(secret)));
    }

    private final InternalCalls calls = calls(1, 32);
    private final String mark = calls.mark(NOW).orElseThrow();

    @Test
    @DisplayName("F6 the mark of a service is recognised for a minute, whatever way the clocks differ")
    void recognised() {
        assertThat(calls.originOf(mark, NOW)).isEqualTo(CallOrigin.SERVICE);
        assertThat(calls.originOf(mark, NOW.plusSeconds(60))).isEqualTo(CallOrigin.SERVICE);
        assertThat(calls.originOf(mark, NOW.minusSeconds(60))).isEqualTo(CallOrigin.SERVICE);
        assertThat(calls.originOf(mark, NOW.plusSeconds(61))).isEqualTo(CallOrigin.CLIENT);
        assertThat(calls.originOf(mark, NOW.minusSeconds(61))).isEqualTo(CallOrigin.CLIENT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "1", "1.", ".x", "99999999999999999999.x", "\u0661.x"})
    @DisplayName("F6 anything else comes from a client")
    void forged(String forged) {
        assertThat(calls.originOf(forged, NOW)).isEqualTo(CallOrigin.CLIENT);
    }

    @Test
    @DisplayName("F6 a mark moved to another second or made with another secret is a client's")
    void otherSecret() {
        String later = NOW.plusSeconds(30).getEpochSecond() + mark.substring(mark.indexOf('.'));

        assertThat(calls.originOf(later, NOW)).isEqualTo(CallOrigin.CLIENT);
        assertThat(calls(2, 32).originOf(mark, NOW)).isEqualTo(CallOrigin.CLIENT);
    }

    @Test
    @DisplayName("F6 without a secret nothing is marked, and nobody believed")
    void noSecret() {
        InternalCalls without = new InternalCalls(Optional.empty());

        assertThat(without.mark()).isEmpty();
        assertThat(without.originOf(mark, NOW)).isEqualTo(CallOrigin.CLIENT);
    }

    @Test
    @DisplayName("F6 a short secret stops the start and names the property")
    void shortSecret() {
        assertThatThrownBy(() -> calls(1, 31)).hasMessageContaining("dailyfeed.internal.secret");
    }
}
