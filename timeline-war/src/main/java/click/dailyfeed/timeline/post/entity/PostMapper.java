package click.dailyfeed.timeline.post.entity;

import click.dailyfeed.code.post.PostVersionView;
import click.dailyfeed.code.post.PostView;
import click.dailyfeed.timeline.member.entity.AuthorCard;

/** Posts to the shape of the contract. */
public final class PostMapper {

    private PostMapper() {}

    public static PostView toView(HydratedPost hydrated) {
        PostCard post = hydrated.post();
        AuthorCard author = hydrated.author().author();
        return new PostView(
                post.id(),
                post.title(),
                post.content(),
                author.memberId(),
                author.displayName(),
                author.handle(),
                author.avatarUrl(),
                post.viewCount(),
                post.likeCount(),
                post.commentCount(),
                hydrated.like() == LikePredicate.LIKED,
                post.edited(),
                post.createdAt(),
                post.updatedAt());
    }

    public static PostVersionView toView(PostVersion version) {
        return new PostVersionView(version.version(), version.title(), version.content(), version.updatedAt());
    }
}
