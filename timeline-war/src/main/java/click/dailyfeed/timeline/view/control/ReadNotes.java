package click.dailyfeed.timeline.view.control;

import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.activityevents.ReadEvents;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.timeline.comment.entity.Comment;
import click.dailyfeed.timeline.post.entity.PostCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes note of what members read in detail, on best effort: no read waits or fails for it (rules.md R6.5, R11.1). */
@ApplicationScoped
public class ReadNotes {

    private final ViewCounter views;
    private final ReadEvents events;

    @Inject
    public ReadNotes(ViewCounter views, ReadEvents events) {
        this.views = views;
        this.events = events;
    }

    protected ReadNotes() {
        this(null, null);
    }

    /** A member has read a post; a view, unless it is the member's own. */
    public void postRead(long memberId, PostCard post) {
        if (memberId != post.authorId()) {
            views.note(memberId, post.id());
        }
        events.send(MemberAction.onPost(MemberActivityType.POST_READ, memberId, post.id()));
    }

    /** A member has read a comment. */
    public void commentRead(long memberId, Comment comment) {
        events.send(MemberAction.onComment(MemberActivityType.COMMENT_READ, memberId, comment.postId(), comment.id()));
    }
}
