package click.dailyfeed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private final ClientAddress addresses =
            new ClientAddress(null, Optional.of(List.of("127.0.0.1", "10.32.0.0/11", "fd00::/8")));

    @ParameterizedTest(name = "peer {0}, X-Forwarded-For {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | ''                              | 203.0.113.7",
                "203.0.113.7 | 198.51.100.1                    | 203.0.113.7",
                "127.0.0.1   | ''                              | 127.0.0.1",
                "127.0.0.1   | 198.51.100.1                    | 198.51.100.1",
                "127.0.0.1   | 1.2.3.4, 198.51.100.1           | 198.51.100.1",
                "127.0.0.1   | 1.2.3.4, 198.51.100.1,10.63.1.1 | 198.51.100.1",
                "127.0.0.1   | 1.2.3.4, 10.64.0.1              | 10.64.0.1",
                "127.0.0.1   | 10.32.0.9, 10.32.0.8            | 10.32.0.9",
                "127.0.0.1   | 1.2.3.4, unknown                | 127.0.0.1",
                "127.0.0.1   | 1.2.3.4, , 10.32.0.8            | 10.32.0.8",
                "fd12::1     | 2001:db8::1                     | 2001:db8:0:0:0:0:0:1",
            })
    @DisplayName("A9 the client is the last one whom no trusted proxy speaks for")
    void client(String peer, String forwardedFor, String client) {
        assertThat(addresses.of(peer, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    @DisplayName("A9 several headers are one list")
    void severalHeaders() {
        assertThat(addresses.of("127.0.0.1", List.of("1.2.3.4", "198.51.100.1, 10.32.0.8")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "300.1.1.1", "face", ""})
    @DisplayName("A9 a bad range stops the start and names the property")
    void badRange(String range) {
        assertThatThrownBy(() -> new ClientAddress(null, Optional.of(List.of(range))))
                .hasMessageContaining("dailyfeed.trusted-proxies");
    }
}
