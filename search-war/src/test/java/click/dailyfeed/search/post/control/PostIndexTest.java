package click.dailyfeed.search.post.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.code.member.PrivacyLevel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostIndexTest {

    private static final long MINJI = 1;
    private static final long DAVE = 2;

    /** More than any test writes. */
    private static final List<Long> ALL = LongStream.rangeClosed(1, 30).boxed().toList();

    @TempDir
    private static Path directory;

    private static PostIndex index;

    @BeforeAll
    static void open() {
        index = opened(directory);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @BeforeEach
    void empty() {
        index.write(List.of(), ALL);
    }

    private static PostIndex opened(Path directory) {
        PostIndex opened = new PostIndex(directory.toString());
        opened.open();
        return opened;
    }

    private static PostDocument post(long id, long authorId, PrivacyLevel privacyLevel, String title, String content) {
        return new PostDocument(id, authorId, privacyLevel, Instant.EPOCH.plusSeconds(id), title, content);
    }

    private void write(long id, String content) {
        index.write(List.of(post(id, MINJI, PrivacyLevel.PUBLIC, "", content)), List.of());
    }

    private List<Long> find(String keyword) {
        return hits(keyword).hits().stream().map(PostHit::postId).toList();
    }

    private static Viewer viewer(long memberId) {
        return new Viewer(memberId, Set.of(), Set.of());
    }

    private List<Long> find(String keyword, Viewer viewer) {
        return index.search(PostQuery.of(keyword, viewer), 0, 10).hits().stream()
                .map(PostHit::postId)
                .toList();
    }

    private PostHits hits(String keyword) {
        return index.search(PostQuery.of(keyword, viewer(DAVE)), 0, 10);
    }

    private String highlight(String keyword) {
        return hits(keyword).hits().get(0).highlight();
    }

    @ParameterizedTest
    @CsvSource({
        "회원, 회원의 권리를 알아보자",
        "회원, 오늘 회원가입 을 했다",
        "회원가입, 회원 가입은 무료",
        "달리기, 아침 달리기는 상쾌하다",
        "가입, 지금 회원가입하세요",
        "먹다, 점심을 먹었다",
        "서울, ＳＥＯＵＬ 말고 서울에서 만나요",
        "run, I was running along the river",
        "running, she runs every day",
        "cities, A city that never sleeps",
        "SEOUL, ｓｅｏｕｌ at night",
        "dave, that is Dave's bike",
        "kafka 도입, 이번에 Kafka를 도입했다",
        "도커 image, 도커 images 정리",
        "삐뚤빼뚤체, 새 글꼴 삐뚤빼뚤체를 써 봤다"
    })
    @DisplayName("R13.1 Korean by morphology and bigrams, English by stems, mixed, whatever the case and width")
    void finds(String keyword, String content) {
        write(1, content);

        assertThat(find(keyword)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"회원, 의원의 하루", "회원 탈퇴, 회원가입 안내", "회원가입, 동호회 가입", "run, drunk in Brunswick", "먹다, 마셨다"})
    @DisplayName("R13.1 every word must be there")
    void doesNotFind(String keyword, String content) {
        write(1, content);

        assertThat(find(keyword)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"회원",
                "+회원 -가입",
                "회원*",
                "(회원",
                "회원 | 가입",
                "회원~2",
                "content_korean:회원",
                "[* TO *] 회원",
                "회원 && 가입",
                "\\회원",
                "*",
                "?",
                "😀",
                "' or 1=1 --"
            })
    @DisplayName("R13.4 operators are text, never syntax")
    void operators(String keyword) {
        write(1, "회원 가입 안내");

        assertThat(find(keyword)).isSubsetOf(1L);
    }

    @Test
    @DisplayName("R13.4 an operator neither excludes nor widens")
    void operatorsMeanNothing() {
        write(1, "회원 가입 안내");
        write(2, "회원 탈퇴 안내");

        assertThat(find("회원 -가입")).containsExactly(1L);
        assertThat(find("회원 | 가입")).containsExactly(1L);
        assertThat(find("*")).isEmpty();
    }

    @Test
    @DisplayName("R13.3 an edited post is found by its new text only, a deleted one not at all")
    void editAndDelete() {
        write(1, "어제의 날씨");
        write(1, "내일의 일정");

        assertThat(find("날씨")).isEmpty();
        assertThat(find("일정")).containsExactly(1L);

        index.write(List.of(), List.of(1L, 99L));

        assertThat(find("일정")).isEmpty();
    }

    @Test
    @DisplayName("R13.2 what is found is marked, everything else escaped")
    void highlight() {
        write(1, "<script>alert('회원의')</script> & 안녕");
        write(2, "We were running & <b>jumping</b>");

        assertThat(highlight("회원"))
                .contains("<em>회원")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(highlight("run"))
                .contains("<em>running</em>")
                .contains("&amp;")
                .doesNotContain("<b>");
    }

    @Test
    @DisplayName("R13.2 the reading that explains most words of the keyword is shown")
    void highlightOfMixedText() {
        write(1, "Kubernetes1 위에서 services were running");

        assertThat(highlight("kubernetes1 run service"))
                .isEqualTo("<em>Kubernetes1</em> 위에서 <em>services</em> were <em>running</em>");
    }

    @Test
    @DisplayName("R13.2 a post found by its title shows its content unmarked")
    void highlightOfTitle() {
        index.write(List.of(post(1, MINJI, PrivacyLevel.PUBLIC, "공지", "<i>회원</i> 안내")), List.of());

        assertThat(highlight("공지")).startsWith("&lt;i&gt;회원").doesNotContain("<");
    }

    @Test
    @DisplayName("R13.2 equally good hits come newest first, in pages, with the true total")
    void pages() {
        index.write(
                LongStream.rangeClosed(1, 25)
                        .mapToObj(id -> post(id, MINJI, PrivacyLevel.PUBLIC, "", "같은 글"))
                        .toList(),
                List.of());

        PostHits second = index.search(PostQuery.of("글", viewer(DAVE)), 10, 10);

        assertThat(second.total()).isEqualTo(25);
        assertThat(second.hits().get(0).postId()).isEqualTo(15);
        assertThat(second.hits()).hasSize(10);
    }

    @Test
    @DisplayName("R5 posts of PRIVATE members are found by themselves, of FRIENDS by mutual follows too")
    void privacy() {
        long jiwoo = 3;
        index.write(
                List.of(
                        post(1, MINJI, PrivacyLevel.PRIVATE, "", "비밀 일기"),
                        post(2, MINJI, PrivacyLevel.FRIENDS, "", "친구 일기"),
                        post(3, MINJI, PrivacyLevel.PUBLIC, "", "공개 일기")),
                List.of());

        assertThat(find("일기", viewer(MINJI))).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(find("일기", new Viewer(DAVE, Set.of(MINJI), Set.of()))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(find("일기", new Viewer(jiwoo, Set.of(DAVE), Set.of()))).containsExactly(3L);
    }

    @Test
    @DisplayName("R5.4 posts of the blocked are neither found nor counted")
    void blocked() {
        long jiwoo = 3;
        index.write(
                List.of(
                        post(1, MINJI, PrivacyLevel.PUBLIC, "", "민지의 일기"),
                        post(2, jiwoo, PrivacyLevel.PUBLIC, "", "지우의 일기")),
                List.of());
        Viewer dave = new Viewer(DAVE, Set.of(), Set.of(MINJI));

        assertThat(find("일기", dave)).containsExactly(2L);
        assertThat(index.search(PostQuery.of("일기", dave), 0, 10).total()).isEqualTo(1);
    }

    @Test
    @DisplayName("R13.5 a complete index is kept over a restart")
    void restart(@TempDir Path kept) {
        PostIndex before = opened(kept);
        assertThat(before.completeness()).isEqualTo(CompletenessPredicate.INCOMPLETE);
        before.write(List.of(post(1, MINJI, PrivacyLevel.PUBLIC, "", "남는 글")), List.of());
        before.completed();
        before.close();

        PostIndex after = opened(kept);

        assertThat(after.completeness()).isEqualTo(CompletenessPredicate.COMPLETE);
        assertThat(after.search(PostQuery.of("글", viewer(DAVE)), 0, 10).total()).isEqualTo(1);
        after.close();
    }

    @Test
    @DisplayName("R13.5 an index whose build was interrupted is thrown away")
    void interrupted(@TempDir Path interrupted) {
        PostIndex before = opened(interrupted);
        before.write(List.of(post(1, MINJI, PrivacyLevel.PUBLIC, "", "반쪽 글")), List.of());
        before.close();

        PostIndex after = opened(interrupted);

        assertThat(after.search(PostQuery.of("글", viewer(DAVE)), 0, 10).total()).isZero();
        after.close();
    }
}
