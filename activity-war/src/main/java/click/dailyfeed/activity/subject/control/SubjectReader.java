package click.dailyfeed.activity.subject.control;

import click.dailyfeed.activity.member.entity.Authors;
import click.dailyfeed.activity.subject.entity.Comment;
import click.dailyfeed.activity.subject.entity.Post;
import click.dailyfeed.activity.subject.entity.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads posts and comments with all that is needed to judge them. */
@ApplicationScoped
@Transactional
public class SubjectReader {

    private final Subjects subjects;
    private final Authors authors;

    @Inject
    public SubjectReader(Subjects subjects, Authors authors) {
        this.subjects = subjects;
        this.authors = authors;
    }

    protected SubjectReader() {
        this(null, null);
    }

    /** The posts, and the comments with their posts and with those that they reply to, for one viewer. */
    public ViewedSubjects viewedBy(long viewerId, Collection<Long> postIds, Collection<Long> commentIds) {
        Map<Long, Comment> comments = subjects.commentsWithParents(commentIds);
        Map<Long, Post> posts = subjects.posts(
                Stream.concat(postIds.stream(), comments.values().stream().map(Comment::postId))
                        .collect(Collectors.toSet()));
        Set<Long> authorIds = Stream.concat(
                        posts.values().stream().map(Post::authorId),
                        comments.values().stream().map(Comment::authorId))
                .collect(Collectors.toSet());
        return new ViewedSubjects(posts, comments, authors.viewedBy(viewerId, authorIds));
    }

    /** Who wrote the posts, by the post's id; deleted ones included. */
    public Map<Long, Long> authorsOfPosts(Collection<Long> postIds) {
        return subjects.posts(postIds).values().stream().collect(Collectors.toMap(Post::id, Post::authorId));
    }

    /** The comments with those that they reply to, by id; deleted ones included. */
    public Map<Long, Comment> commentsWithParents(Collection<Long> commentIds) {
        return subjects.commentsWithParents(commentIds);
    }
}
