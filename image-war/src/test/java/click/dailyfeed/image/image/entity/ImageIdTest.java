package click.dailyfeed.image.image.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIdTest {

    @Test
    @DisplayName("an id is parsed from its own text, and no two are alike")
    void random() {
        ImageId id = ImageId.random();

        assertThat(ImageId.parse(id.text())).contains(id);
        assertThat(ImageId.random()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "../../../../etc/passwd", "0123456789ABCDEF0123456789ABCDEF", "사진"})
    @DisplayName("other texts are no ids, paths least of all")
    void garbage(String text) {
        assertThat(ImageId.parse(text)).isEmpty();
    }
}
