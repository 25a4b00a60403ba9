package click.dailyfeed.content.post.entity;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.content.like.entity.LikePredicate;
import click.dailyfeed.content.member.entity.Author;

/** Posts to the shape of the contract. */
public final class PostMapper {

    private PostMapper() {}

    /**
     * @param like whether the caller likes the post
     * @param viewCount how often it was viewed
     */
    public static PostView toView(Post post, Author author, LikePredicate like, long viewCount) {
        return new PostView(
                post.id(),
                post.title(),
                post.content(),
                author.memberId(),
                author.displayName(),
                author.handle(),
                author.avatarUrl(),
                viewCount,
                post.likeCount(),
                post.commentCount(),
                like == LikePredicate.LIKED,
                post.edited(),
                post.createdAt(),
                post.updatedAt());
    }
}
