package click.dailyfeed.code.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemCodeTest {

    static Stream<ProblemCode> codes() {
        return Stream.of(
                        CommonProblem.values(),
                        ActivityProblem.values(),
                        MemberProblem.values(),
                        FollowProblem.values(),
                        TokenProblem.values(),
                        PostProblem.values(),
                        CommentProblem.values(),
                        ImageProblem.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("codes")
    @DisplayName("each code has an error status and a text in Korean and in English")
    void texts(ProblemCode code) {
        assertThat(code.status()).isBetween(400, 599);
        assertThat(code.message(Locale.KOREAN, 1)).matches("(?s).*[가-힣].*");
        assertThat(code.message(Locale.ENGLISH, 1)).isNotBlank().doesNotContainPattern("[가-힣]");
    }

    @Test
    @DisplayName("other languages than Korean get English, whatever the machine speaks")
    void otherLanguages() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.KOREA);
        try {
            assertThat(PostProblem.POST_NOT_FOUND.message(Locale.FRENCH)).isEqualTo("There is no such post.");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
