package click.dailyfeed.activity.activity.entity;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.pagination.Position;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;

/**
 * An activity as a document. BSON dates have milliseconds only, so the order is kept in two numbers: microseconds, and
 * random bits of the event id to break ties.
 */
public final class ActivityDocument {

    static final String MESSAGE_KEY = "message_key";
    static final String MEMBER_ID = "member_id";
    static final String TYPE = "member_activity_type";
    static final String CREATED_MICROS = "created_micros";
    static final String TIE_BREAKER = "tie_breaker";

    private static final String ID = "_id";
    private static final String POST_ID = "post_id";
    private static final String COMMENT_ID = "comment_id";
    private static final String TARGET_MEMBER_ID = "target_member_id";
    private static final String CREATED_AT = "created_at";
    private static final String READ_AT = "read_at";

    private ActivityDocument() {}

    /** Without the message key, which the upsert takes from its filter. */
    static Document of(ActivityEvent event) {
        return new Document(ID, event.eventId().toString())
                .append(TYPE, event.memberActivityType().name())
                .append(MEMBER_ID, event.memberId())
                .append(POST_ID, event.postId())
                .append(COMMENT_ID, event.commentId())
                .append(TARGET_MEMBER_ID, event.targetMemberId())
                .append(CREATED_AT, Date.from(event.createdAt()))
                .append(CREATED_MICROS, micros(event.createdAt()))
                .append(TIE_BREAKER, event.eventId().getLeastSignificantBits())
                .append(READ_AT, null);
    }

    /**
     * The activity in the shape of the contract.
     *
     * @param member card of who acted; null when it is not known
     */
    public static MemberActivityView toView(Document document, SummaryView member) {
        Instant createdAt = instant(document.getLong(CREATED_MICROS));
        Date readAt = document.getDate(READ_AT);
        return new MemberActivityView(
                document.getString(ID),
                document.getLong(MEMBER_ID),
                document.getLong(POST_ID),
                document.getLong(COMMENT_ID),
                document.getLong(TARGET_MEMBER_ID),
                MemberActivityType.valueOf(document.getString(TYPE)),
                member,
                readAt == null ? null : readAt.toInstant(),
                createdAt,
                readAt == null ? createdAt : readAt.toInstant());
    }

    /** Where it stands in a list ordered by time. */
    public static Position position(Document document) {
        return new Position(instant(document.getLong(CREATED_MICROS)), document.getLong(TIE_BREAKER));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
