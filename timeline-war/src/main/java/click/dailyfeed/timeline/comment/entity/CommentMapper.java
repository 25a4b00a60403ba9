package click.dailyfeed.timeline.comment.entity;

import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.timeline.member.entity.AuthorCard;
import click.dailyfeed.timeline.post.entity.LikePredicate;
import click.dailyfeed.visibility.MemberState;
import java.util.Locale;

/** Comments to the shape of the contract. */
public final class CommentMapper {

    private static final String WITHDRAWN = "withdrawn user";
    private static final String WITHDRAWN_KOREAN = "탈퇴한 사용자";

    private CommentMapper() {}

    /** A comment for its viewer; the comments of members who left stay, without their names (rules.md R7.4). */
    public static CommentView toView(HydratedComment hydrated, CommentViewer viewer) {
        Comment comment = hydrated.comment();
        AuthorCard author = hydrated.author().author();
        boolean active = author.state() == MemberState.ACTIVE;
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                comment.depth(),
                comment.content(),
                author.memberId(),
                active ? author.displayName() : withdrawn(viewer),
                active ? author.handle() : null,
                active ? author.avatarUrl() : null,
                hydrated.like() == LikePredicate.LIKED,
                comment.likeCount(),
                comment.replyCount(),
                comment.createdAt(),
                comment.updatedAt());
    }

    private static String withdrawn(CommentViewer viewer) {
        return viewer.language().equals(Locale.KOREAN) ? WITHDRAWN_KOREAN : WITHDRAWN;
    }
}
