package click.dailyfeed.content.counter.control;

import click.dailyfeed.content.comment.entity.Comment;
import click.dailyfeed.content.comment.entity.Comments;
import click.dailyfeed.content.counter.entity.CountedKind;
import click.dailyfeed.content.counter.entity.Counters;
import click.dailyfeed.content.post.entity.Posts;
import click.dailyfeed.persistence.RetriedOnConflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** The small transactions of which a reconciliation consists, so that it never holds up writers for long. */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class CounterRepair {

    private static final int AT_ONCE = 1_000;

    private final Counters counters;
    private final Posts posts;
    private final Comments comments;

    @Inject
    public CounterRepair(Counters counters, Posts posts, Comments comments) {
        this.counters = counters;
        this.posts = posts;
        this.comments = comments;
    }

    protected CounterRepair() {
        this(null, null, null);
    }

    /** Where the batch after an id ends; empty if nothing comes after it. */
    OptionalLong lastOfBatch(CountedKind kind, long after) {
        return counters.lastOfBatch(kind, after, AT_ONCE);
    }

    /** The ids of a batch whose counters are wrong; locks nothing. */
    List<Long> deviating(CountedKind kind, long after, long last) {
        return counters.deviating(kind, after, last);
    }

    /**
     * Counts again under the lock of the row. Replies are counted under the lock of the post, which comes first here as
     * with every writer.
     *
     * @return how many rows were wrong: 0 if somebody else was quicker, else 1
     */
    int repair(CountedKind kind, long id) {
        if (kind == CountedKind.POSTS) {
            posts.findLocked(id);
        } else {
            comments.find(id).map(Comment::postId).ifPresent(posts::findLocked);
            comments.findLocked(id);
        }
        return counters.recount(kind, id);
    }
}
