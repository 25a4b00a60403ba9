package click.dailyfeed.member.image.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "/api/images/view/" + ID,
                "https://example.com/image/api/images/view/" + ID,
                "https://example.com/api/images/view/" + ID + "?size=small",
                "view/" + ID + "#top"
            })
    @DisplayName("R1.3 the last path segment is the id")
    void found(String reference) {
        assertThat(ImageReference.idOf(reference)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.com/minji.png",
                "https://example.com/" + ID + "/large",
                "https://example.com/?id=/" + ID,
                "x" + ID,
                "/api/images/view/0123456789ABCDEF0123456789ABCDEF"
            })
    @DisplayName("R1.3 anything else names no image of ours")
    void none(String reference) {
        assertThat(ImageReference.idOf(reference)).isEmpty();
    }

    @Test
    @DisplayName("R1.3 null names none")
    void nothing() {
        assertThat(ImageReference.idOf(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/" + ID, "//example.com/" + ID, "javascript:/" + ID, "minji.png"})
    @DisplayName("R1.3 an absolute address is no path on this server")
    void noPath(String reference) {
        assertThat(ImageReference.isPath(reference)).isFalse();
    }
}
