package click.dailyfeed.bench.loader;

import click.dailyfeed.bench.client.Comment;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.journal.Entry;
import click.dailyfeed.bench.journal.Journal;
import click.dailyfeed.bench.plan.Deed;
import click.dailyfeed.bench.plan.PlannedComment;
import click.dailyfeed.bench.plan.PlannedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * Finds posts and comments that the platform has but the journal does not: an earlier run was stopped before it got the
 * answer, or its journal was removed. They are recognised by author, place and text, so that none is written twice. Made
 * anew for each step; safe for many threads.
 */
final class LostAnswers {
    private final Journal journal;
    private final Sessions sessions;
    private final DailyfeedClient client;
    private final Set<Long> knownPosts;
    private final Set<Long> knownComments;

    LostAnswers(Journal journal, Sessions sessions, DailyfeedClient client) {
        this.journal = journal;
        this.sessions = sessions;
        this.client = client;
        this.knownPosts = journal.ids(Deed.POST);
        this.knownComments = journal.ids(Deed.COMMENT);
    }

    /**
     * Looks in an author's own feed.
     *
     * @param wanted posts of one author that are not in the journal, at least one
     */
    void findPosts(List<PlannedPost> wanted) {
        Session author = sessions.of(wanted.get(0).author());
        List<Post> there = client.ownFeed(author, DailyfeedClient.LARGEST_PAGE).walk(Integer.MAX_VALUE).stream()
                .filter(post -> !knownPosts.contains(post.id()))
                .toList();
        match(
                wanted,
                there,
                (plan, post) ->
                        plan.title().equals(post.title()) && plan.content().equals(post.content()),
                (plan, post) -> journal.record(Entry.of(plan, post.id(), post.createdAt())));
    }

    /**
     * Looks below a post or a comment.
     *
     * @param wanted comments on the same post with the same parent that are not in the journal, at least one
     */
    void findComments(List<PlannedComment> wanted) {
        List<Comment> there = siblings(wanted.get(0)).stream()
                .filter(comment -> !knownComments.contains(comment.id()))
                .toList();
        match(
                wanted,
                there,
                (plan, comment) -> journal.id(Deed.MEMBER, plan.author()) == comment.authorId()
                        && plan.content().equals(comment.content()),
                (plan, comment) -> journal.record(Entry.of(plan, comment.id(), comment.createdAt())));
    }

    private List<Comment> siblings(PlannedComment comment) {
        Session reader = sessions.of(comment.author());
        return comment.depth() == 0
                ? client.comments(reader, journal.id(Deed.POST, comment.post()))
                : client.replies(reader, journal.id(Deed.COMMENT, comment.parent()));
    }

    private static <P, T> void match(List<P> wanted, List<T> there, BiPredicate<P, T> same, BiConsumer<P, T> found) {
        List<T> unclaimed = new ArrayList<>(there);
        for (P plan : wanted) {
            unclaimed.stream().filter(item -> same.test(plan, item)).findFirst().ifPresent(item -> {
                unclaimed.remove(item);
                found.accept(plan, item);
            });
        }
    }
}
