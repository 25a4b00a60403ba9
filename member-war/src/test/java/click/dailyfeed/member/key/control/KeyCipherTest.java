package click.dailyfeed.member.key.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyCipherTest {

    private final KeyCipher cipher = new KeyCipher(base64("0123456789abcdef0123456789abcdef"));

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("A1 a private key comes back as it was, and is never stored twice alike")
    void roundTrip() {
        byte[] encrypted = cipher.encrypt("kid-1", "a private key");

        assertThat(cipher.decrypt("kid-1", encrypted)).isEqualTo("a private key");
        assertThat(encrypted).isNotEqualTo(cipher.encrypt("kid-1", "a private key"));
    }

    @Test
    @DisplayName("A1 another master key, another key id or a changed byte opens nothing")
    void refused() {
        byte[] encrypted = cipher.encrypt("kid-1", "a private key");
        KeyCipher other = new KeyCipher(base64("another master key of 32 bytes!!"));
        byte[] changed = encrypted.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> other.decrypt("kid-1", encrypted)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("kid-2", encrypted)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("kid-1", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("A1 a master key of another length stops the start and names the property")
    void badMasterKey() {
        assertThatThrownBy(() -> new KeyCipher(base64("short"))).hasMessageContaining("dailyfeed.key.master");
        assertThatThrownBy(() -> new KeyCipher("not base64!")).hasMessageContaining("dailyfeed.key.master");
    }

    @Test
    @DisplayName("secrets of two purposes differ, those of one do not")
    void purposes() {
        assertThat(cipher.secretFor("a")).isEqualTo(cipher.secretFor("a")).isNotEqualTo(cipher.secretFor("b"));
    }
}
