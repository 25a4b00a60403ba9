package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ActivityDocument;
import click.dailyfeed.activity.subject.control.SubjectReader;
import click.dailyfeed.activity.subject.control.ViewedSubjects;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.activityevents.ReadEvents;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Records that members read something: on best effort, on the way of all other activities (rules.md R11.2). */
@ApplicationScoped
public class ReadRecorder {

    private final SubjectReader subjects;
    private final ReadEvents events;

    @Inject
    public ReadRecorder(SubjectReader subjects, ReadEvents events) {
        this.subjects = subjects;
        this.events = events;
    }

    protected ReadRecorder() {
        this(null, null);
    }

    /**
     * @return the activity as it will be stored
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post and for one hidden from the member
     */
    public MemberActivityView postRead(long memberId, long postId) {
        ViewedSubjects viewed = subjects.viewedBy(memberId, List.of(postId), List.of());
        if (viewed.visibilityOfPost(postId) == VisibilityPredicate.HIDDEN) {
            throw new DailyfeedException(PostProblem.POST_NOT_FOUND);
        }
        return record(MemberAction.onPost(MemberActivityType.POST_READ, memberId, postId));
    }

    /**
     * @return the activity as it will be stored
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a deleted comment, for one hidden from the member, and for
     *     one of another post
     */
    public MemberActivityView commentRead(long memberId, long postId, long commentId) {
        ViewedSubjects viewed = subjects.viewedBy(memberId, List.of(), List.of(commentId));
        if (viewed.visibilityOfComment(commentId) == VisibilityPredicate.HIDDEN
                || viewed.comments().get(commentId).postId() != postId) {
            throw new DailyfeedException(CommentProblem.COMMENT_NOT_FOUND);
        }
        return record(MemberAction.onComment(MemberActivityType.COMMENT_READ, memberId, postId, commentId));
    }

    private MemberActivityView record(MemberAction action) {
        return ActivityDocument.toView(events.send(action));
    }
}
