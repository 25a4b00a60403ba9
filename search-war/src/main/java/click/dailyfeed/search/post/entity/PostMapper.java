package click.dailyfeed.search.post.entity;

import click.dailyfeed.code.post.PostView;

/** Posts to the shape of the contract. */
public final class PostMapper {

    private PostMapper() {}

    /**
     * @param liked whether the viewer likes it
     * @param viewCount how often it was viewed
     */
    public static PostView toView(AuthoredPost authored, boolean liked, long viewCount) {
        Post post = authored.post();
        Author author = authored.author();
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
                liked,
                post.edited(),
                post.createdAt(),
                post.updatedAt());
    }
}
