package click.dailyfeed.bench.check;

import click.dailyfeed.bench.journal.Entry;
import click.dailyfeed.bench.journal.Journal;
import click.dailyfeed.bench.plan.Account;
import click.dailyfeed.bench.plan.Deed;
import click.dailyfeed.bench.plan.Plan;
import click.dailyfeed.bench.plan.PlannedComment;
import click.dailyfeed.bench.plan.PlannedLike;
import click.dailyfeed.bench.plan.PlannedPost;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is on the platform, as far as its answers are in the journal. */
final class LoadedData {
    private final Plan plan;
    private final Journal journal;
    private final Map<Integer, Set<Integer>> likers;
    private final Map<Integer, Long> commentCounts;

    LoadedData(Plan plan, Journal journal) {
        this.plan = plan;
        this.journal = journal;
        this.likers = plan.likes().stream()
                .filter(journal::has)
                .collect(Collectors.groupingBy(
                        PlannedLike::post, Collectors.mapping(PlannedLike::member, Collectors.toSet())));
        this.commentCounts = plan.comments().stream()
                .filter(journal::has)
                .collect(Collectors.groupingBy(PlannedComment::post, Collectors.counting()));
    }

    /** All posts. */
    List<ExpectedPost> posts() {
        return plan.posts().stream()
                .flatMap(
                        post -> journal.find(Deed.POST, post.number()).stream().map(written -> expected(post, written)))
                .toList();
    }

    private ExpectedPost expected(PlannedPost post, Entry written) {
        Account author = plan.accounts().get(post.author());
        return new ExpectedPost(
                written.id(),
                written.createdAt(),
                post.author(),
                journal.id(Deed.MEMBER, post.author()),
                author.handle(),
                post.title(),
                post.content(),
                likers.getOrDefault(post.number(), Set.of()),
                commentCounts.getOrDefault(post.number(), 0L));
    }
}
