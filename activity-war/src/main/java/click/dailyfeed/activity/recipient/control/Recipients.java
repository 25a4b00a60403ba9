package click.dailyfeed.activity.recipient.control;

import click.dailyfeed.activity.subject.control.SubjectReader;
import click.dailyfeed.activity.subject.entity.Comment;
import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whom events concern, from the posts and comments as they are now (events.md E4): likes the author, a comment the
 * author of the post and of the comment replied to, a follow who is followed. Nobody is told of what they did themselves.
 */
@ApplicationScoped
public class Recipients {

    private final SubjectReader subjects;

    @Inject
    public Recipients(SubjectReader subjects) {
        this.subjects = subjects;
    }

    protected Recipients() {
        this(null);
    }

    /**
     * The recipients of each event, by the event's id; events that concern nobody are absent.
     *
     * @throws RecipientsUnknownException if the database is away
     */
    public Map<UUID, Set<Long>> of(List<ActivityEvent> events) {
        Set<Long> postIds =
                ids(events, ActivityEvent::postId, MemberActivityType.LIKE_POST, MemberActivityType.COMMENT_CREATE);
        Set<Long> commentIds = ids(
                events, ActivityEvent::commentId, MemberActivityType.LIKE_COMMENT, MemberActivityType.COMMENT_CREATE);
        try {
            return of(
                    events,
                    postIds.isEmpty() ? Map.of() : subjects.authorsOfPosts(postIds),
                    commentIds.isEmpty() ? Map.of() : subjects.commentsWithParents(commentIds));
        } catch (RuntimeException e) {
            throw new RecipientsUnknownException(e);
        }
    }

    private static Map<UUID, Set<Long>> of(
            List<ActivityEvent> events, Map<Long, Long> authorsOfPosts, Map<Long, Comment> comments) {
        Map<UUID, Set<Long>> recipients = new HashMap<>();
        for (ActivityEvent event : events) {
            Set<Long> concerned = concerned(event, authorsOfPosts, comments)
                    .filter(memberId -> memberId != event.memberId())
                    .collect(Collectors.toSet());
            if (!concerned.isEmpty()) {
                recipients.put(event.eventId(), concerned);
            }
        }
        return recipients;
    }

    private static Stream<Long> concerned(
            ActivityEvent event, Map<Long, Long> authorsOfPosts, Map<Long, Comment> comments) {
        return switch (event.memberActivityType()) {
            case MEMBER_FOLLOW -> Stream.ofNullable(event.targetMemberId());
            case LIKE_POST -> Stream.ofNullable(authorsOfPosts.get(event.postId()));
            case LIKE_COMMENT ->
                Stream.ofNullable(comments.get(event.commentId())).map(Comment::authorId);
            case COMMENT_CREATE ->
                Stream.concat(
                        Stream.ofNullable(authorsOfPosts.get(event.postId())),
                        Stream.ofNullable(comments.get(event.commentId()))
                                .flatMap(comment -> comment.parentId().stream())
                                .flatMap(parentId -> Stream.ofNullable(comments.get(parentId)))
                                .map(Comment::authorId));
            default -> Stream.empty();
        };
    }

    private static Set<Long> ids(
            List<ActivityEvent> events, Function<ActivityEvent, Long> id, MemberActivityType... types) {
        Set<MemberActivityType> wanted = Set.of(types);
        return events.stream()
                .filter(event -> wanted.contains(event.memberActivityType()))
                .map(id)
                .collect(Collectors.toSet());
    }
}
