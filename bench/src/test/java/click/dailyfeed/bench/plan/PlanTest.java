package click.dailyfeed.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.bench.graph.PreferentialAttachment;
import click.dailyfeed.bench.graph.SocialGraph;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final SocialGraph graph = PreferentialAttachment.grow(300, 5, 1);
    private final Plan plan = new Plan(graph, Plan.DEFAULT_SEED);

    @Test
    @DisplayName("graph and seed decide everything")
    void deterministic() {
        Plan again = new Plan(graph, Plan.DEFAULT_SEED);

        assertThat(again.posts()).isEqualTo(plan.posts());
        assertThat(again.fingerprint()).isEqualTo(plan.fingerprint());
        assertThat(new Plan(graph, 2).fingerprint()).isNotEqualTo(plan.fingerprint());
    }

    @Test
    @DisplayName("another seed and another part have accounts of their own")
    void accountsOfTheirOwn() {
        SocialGraph part = graph.first(100);

        assertThat(plan.accounts().get(7).handle()).isEqualTo("own7_300");
        assertThat(new Plan(graph, 2).accounts().get(7).handle()).isEqualTo("own7_300s2");
        assertThat(new Plan(part, 1).accounts().get(7).handle()).isEqualTo("own7_100");
        assertThat(new Plan(part, 1).name()).isEqualTo("own-100");
    }

    @Test
    @DisplayName("R1.1 R1.2 R1.3 every account can be signed up")
    void accounts() {
        assertThat(plan.accounts()).hasSize(300).allSatisfy(account -> {
            assertThat(account.email()).matches("[a-z0-9_]+@dailyfeed\\.example");
            assertThat(account.password())
                    .matches("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&#])[\\w@$!%*?&#]{8,50}");
            assertThat(account.handle()).matches("[a-zA-Z0-9_]{3,50}");
            assertThat(account.displayName()).hasSizeBetween(2, 30);
            assertThat(account.bio()).hasSizeBetween(1, 500);
        });
        assertThat(plan.accounts()).extracting(Account::email).doesNotHaveDuplicates();
        assertThat(plan.accounts()).extracting(Account::displayName).anyMatch(PlanTest::isKorean);
        assertThat(plan.accounts()).extracting(Account::displayName).anyMatch(name -> !isKorean(name));
    }

    @Test
    @DisplayName("R6.1 posts are texts in both languages, 0 to 20 each and 10 on average")
    void posts() {
        Map<Integer, Long> perAuthor =
                plan.posts().stream().collect(Collectors.groupingBy(PlannedPost::author, Collectors.counting()));

        assertThat(perAuthor.values()).allMatch(count -> count <= 20);
        assertThat(plan.posts()).hasSizeBetween(2_700, 3_300);
        assertThat(plan.posts()).allSatisfy(post -> {
            assertThat(post.title()).hasSizeLessThanOrEqualTo(100);
            assertThat(post.content())
                    .hasSizeBetween(10, 5_000)
                    .isEqualTo(post.content().strip());
            assertThat(Normalizer.isNormalized(post.content(), Normalizer.Form.NFC))
                    .isTrue();
        });
        assertThat(plan.posts().stream()
                        .filter(post -> isKorean(post.content()))
                        .count())
                .isBetween(1_200L, 1_800L);
    }

    @Test
    @DisplayName("R7.1 comments come after their parents, at most three levels deep, on the parent's post")
    void comments() {
        assertThat(plan.comments()).isNotEmpty().allSatisfy(comment -> {
            assertThat(comment.content())
                    .hasSizeBetween(1, 1_000)
                    .isEqualTo(comment.content().strip());
            assertThat(comment.depth()).isBetween(0, 2);
            if (comment.depth() > 0) {
                PlannedComment parent = plan.comments().get(comment.parent());
                assertThat(parent.number()).isLessThan(comment.number());
                assertThat(parent.depth()).isEqualTo(comment.depth() - 1);
                assertThat(parent.post()).isEqualTo(comment.post());
            }
        });
        assertThat(plan.comments()).extracting(PlannedComment::depth).contains(0, 1, 2);
    }

    @Test
    @DisplayName("R8.1 a member likes a post at most once")
    void likes() {
        assertThat(plan.likes())
                .isNotEmpty()
                .extracting(like -> like.member() + " likes " + like.post())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("every edge is followed both ways")
    void follows() {
        assertThat(plan.follows()).hasSize(2 * graph.edges().size());
        assertThat(plan.follows())
                .extracting(follow -> follow.member() + " follows " + follow.followed())
                .doesNotHaveDuplicates();
    }

    private static boolean isKorean(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }
}
