package click.dailyfeed.activityevents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/**
 * Identity of an action for deduplication (events.md, Message key). The time in it is the event's own, in UTC, so that a re-send
 * has the same key.
 *
 * @param value {@code member_activity:kafka_event:{TYPE}###{id}###...}
 */
public record MessageKey(String value) {

    /** Name of the record header that carries the key. */
    public static final String HEADER = "message-key";

    private static final String PREFIX = "member_activity:kafka_event:";
    private static final String SEPARATOR = "###";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS").withZone(ZoneOffset.UTC);

    static MessageKey of(MemberAction action, Instant time) {
        StringJoiner key = new StringJoiner(SEPARATOR, PREFIX, "");
        key.add(action.type().name());
        switch (action.type().category()) {
            case POST, POST_LIKE -> key.add(String.valueOf(action.postId())).add(String.valueOf(action.memberId()));
            case COMMENT, COMMENT_LIKE ->
                key.add(String.valueOf(action.commentId())).add(String.valueOf(action.memberId()));
            case MEMBER -> addMembers(key, action);
        }
        if (happensMoreThanOnce(action)) {
            key.add(TIME.format(time));
        }
        return new MessageKey(key.toString());
    }

    private static void addMembers(StringJoiner key, MemberAction action) {
        key.add(String.valueOf(action.memberId()));
        if (action.targetMemberId() != null) {
            key.add(String.valueOf(action.targetMemberId()));
        }
        if (action.imageId() != null) {
            key.add(action.imageId());
        }
    }

    private static boolean happensMoreThanOnce(MemberAction action) {
        return switch (action.type()) {
            case POST_CREATE, COMMENT_CREATE -> false;
            default -> true;
        };
    }
}
