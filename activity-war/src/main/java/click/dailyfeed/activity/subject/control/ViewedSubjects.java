package click.dailyfeed.activity.subject.control;

import click.dailyfeed.activity.member.entity.ViewedAuthor;
import click.dailyfeed.activity.subject.entity.Comment;
import click.dailyfeed.activity.subject.entity.Post;
import click.dailyfeed.visibility.VisibilityPredicate;
import java.util.Map;

/**
 * Posts and comments in the eyes of a viewer.
 *
 * @param posts by id, deleted ones included
 * @param comments by id with all that they reply to, deleted ones included
 * @param authors of all of them, by id
 */
public record ViewedSubjects(Map<Long, Post> posts, Map<Long, Comment> comments, Map<Long, ViewedAuthor> authors) {

    /** Hidden also if there is no such post. */
    public VisibilityPredicate visibilityOfPost(long postId) {
        Post post = posts.get(postId);
        if (post == null || !authors.containsKey(post.authorId())) {
            return VisibilityPredicate.HIDDEN;
        }
        return post.existence().and(authors.get(post.authorId()).visibilityOfPosts());
    }

    /** A comment is seen where its post and all that it replies to are seen. Hidden also if there is no such comment. */
    public VisibilityPredicate visibilityOfComment(long commentId) {
        Comment comment = comments.get(commentId);
        if (comment == null || !authors.containsKey(comment.authorId())) {
            return VisibilityPredicate.HIDDEN;
        }
        return comment.existence()
                .and(authors.get(comment.authorId()).visibilityOfComments())
                .and(comment.parentId()
                        .map(this::visibilityOfComment)
                        .orElseGet(() -> visibilityOfPost(comment.postId())));
    }
}
