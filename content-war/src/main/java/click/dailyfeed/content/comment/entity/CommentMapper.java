package click.dailyfeed.content.comment.entity;

import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.content.like.entity.LikePredicate;
import click.dailyfeed.content.member.entity.Author;

/** Comments to the shape of the contract. */
public final class CommentMapper {

    private CommentMapper() {}

    /** @param like whether the caller likes the comment */
    public static CommentView toView(Comment comment, Author author, LikePredicate like) {
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId().orElse(null),
                comment.depth(),
                comment.content(),
                author.memberId(),
                author.displayName(),
                author.handle(),
                author.avatarUrl(),
                like == LikePredicate.LIKED,
                comment.likeCount(),
                comment.replyCount(),
                comment.createdAt(),
                comment.updatedAt());
    }
}
