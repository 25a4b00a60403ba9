package click.dailyfeed.bench.seed;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.bench.graph.Edge;
import click.dailyfeed.bench.graph.SocialGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedPlanTest {
    private final SocialGraph triangle = new SocialGraph("own", "", 4, List.of(new Edge(0, 1), new Edge(1, 2)));
    private final SeedPlan plan = new SeedPlan("1", triangle, 20, 2_000);

    private List<List<Integer>> follows() {
        List<List<Integer>> follows = new ArrayList<>();
        plan.follows((follower, followed) -> follows.add(List.of(follower, followed)));
        return follows;
    }

    private long count(int position, int member) {
        return follows().stream()
                .filter(follow -> follow.get(position) == member)
                .count();
    }

    @Test
    @DisplayName("both directions of an edge; readers of 1000 and of 50; an author whom all followers follow")
    void whoFollowsWhom() {
        assertThat(follows()).contains(List.of(0, 1), List.of(1, 0)).doesNotContain(List.of(0, 2));
        assertThat(new HashSet<>(follows())).hasSize(follows().size());
        assertThat(count(0, plan.readerOfMany())).isEqualTo(1_000);
        assertThat(count(0, plan.readerOfFew())).isEqualTo(50);
        assertThat(count(1, plan.author())).isEqualTo(2_000);
        assertThat(plan.size()).isEqualTo(2_007);
    }

    @Test
    @DisplayName("20 posts of each member whom a reader follows, and of the author; nobody reacts twice to one")
    void posts() {
        List<Integer> authors = plan.posts();

        assertThat(authors).hasSize(20 * 1_001).contains(0, 3, plan.author()).doesNotContain(plan.readerOfFew());
        assertThat(new HashSet<>(authors.subList(0, 20))).hasSizeGreaterThan(10);
        assertThat(plan.likers(4)).doesNotHaveDuplicates().hasSize(4);
        assertThat(plan.commenters(28)).doesNotHaveDuplicates().hasSize(4);
        assertThat(plan.commenters(29)).isEmpty();
    }

    @Test
    @DisplayName("what was seeded is found again")
    void noted(@TempDir Path directory) {
        List<Long> ids = LongStream.range(100, 100 + plan.size()).boxed().toList();
        new SeededData("1", 20, 2_000, ids).write(directory);

        SeededData read = SeededData.read(directory);

        assertThat(read.ids()).isEqualTo(ids);
        assertThat(read.plan(triangle).author()).isEqualTo(plan.author());
        assertThat(read.plan(triangle).email(3)).isEqualTo("seed1_3@dailyfeed.example");
    }
}
