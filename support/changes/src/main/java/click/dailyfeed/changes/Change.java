package click.dailyfeed.changes;

import click.dailyfeed.code.activity.ActivityEvent;
import java.util.List;
import java.util.Optional;

/**
 * Something that reads differently than before.
 *
 * @param kind what it is
 * @param id of the post or member
 * @param memberId whose like it is, else 0
 */
public record Change(Kind kind, long id, long memberId) {

    private static final String SEPARATOR = ":";

    /** What can change. */
    public enum Kind {
        POST,
        LIKE,
        MEMBER,
        RELATIONS
    }

    /** The text of a post, that it is there, or a number next to it. */
    public static Change post(long postId) {
        return new Change(Kind.POST, postId, 0);
    }

    /** Whether a member likes a post. */
    public static Change like(long postId, long memberId) {
        return new Change(Kind.LIKE, postId, memberId);
    }

    /** A member's card or privacy, or that the member is there. */
    public static Change member(long memberId) {
        return new Change(Kind.MEMBER, memberId, 0);
    }

    /** Whom a member follows, mutes and blocks, and by whom the member is followed and blocked. */
    public static Change relations(long memberId) {
        return new Change(Kind.RELATIONS, memberId, 0);
    }

    /** What an action has changed; nothing for a new post, which nobody can have read before. */
    public static List<Change> of(ActivityEvent event) {
        return switch (event.memberActivityType()) {
            case POST_UPDATE, POST_DELETE, COMMENT_CREATE, COMMENT_DELETE -> List.of(post(event.postId()));
            case LIKE_POST, LIKE_POST_CANCEL -> List.of(post(event.postId()), like(event.postId(), event.memberId()));
            case MEMBER_UPDATE, MEMBER_DEACTIVATE, MEMBER_PURGE -> List.of(member(event.memberId()));
            case MEMBER_FOLLOW, MEMBER_UNFOLLOW, MEMBER_BLOCK, MEMBER_UNBLOCK ->
                List.of(relations(event.memberId()), relations(event.targetMemberId()));
            case MEMBER_MUTE, MEMBER_UNMUTE -> List.of(relations(event.memberId()));
            case POST_CREATE,
                    POST_READ,
                    COMMENT_READ,
                    COMMENT_UPDATE,
                    LIKE_COMMENT,
                    LIKE_COMMENT_CANCEL,
                    MEMBER_SIGNUP,
                    MEMBER_LOGIN,
                    MEMBER_LOGOUT,
                    IMAGE_RELEASE -> List.of();
        };
    }

    /** As {@link #parse} reads it. */
    String text() {
        return String.join(SEPARATOR, kind.name(), Long.toString(id), Long.toString(memberId));
    }

    /** Empty for what another version of this class has written. */
    static Optional<Change> parse(String text) {
        try {
            String[] parts = text.split(SEPARATOR);
            return Optional.of(new Change(Kind.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
