package click.dailyfeed.timeline.comment.entity;

import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.timeline.member.entity.AuthorCard;
import click.dailyfeed.timeline.post.entity.LikePredicate;

/** Comments to the shape of the contract. */
public final class CommentMapper {

    private CommentMapper() {}

    public static CommentView toView(HydratedComment hydrated) {
        Comment comment = hydrated.comment();
        AuthorCard author = hydrated.author().author();
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                comment.depth(),
                comment.content(),
                author.memberId(),
                author.displayName(),
                author.handle(),
                author.avatarUrl(),
                hydrated.like() == LikePredicate.LIKED,
                comment.likeCount(),
                comment.replyCount(),
                comment.createdAt(),
                comment.updatedAt());
    }
}
