package click.dailyfeed.activity.activity.entity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.pagination.Position;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * An activity as a document. BSON dates have milliseconds only, so the order is kept in two numbers: microseconds, and
 * random bits of the event id to break ties.
 */
public final class ActivityDocument {

    /** Where activities are. */
    public static final String COLLECTION = "member_activities";

    /** The id of the event, which is that of the activity. */
    public static final String ID = "_id";

    /** What was done, by name. */
    public static final String TYPE = "member_activity_type";

    /** Whom it concerns; absent where nobody. */
    public static final String RECIPIENTS = "recipients";

    /** Those of the recipients who have not read it. */
    public static final String UNREAD_BY = "unread_by";

    /** When each of the others has read it, by member id. */
    public static final String READ_BY = "read_by";

    /** For every list of activities. */
    public static final Bson NEWEST_FIRST = Sorts.descending("created_micros", "tie_breaker");

    static final String MESSAGE_KEY = "message_key";
    static final String MEMBER_ID = "member_id";
    /** What expiry goes by. */
    static final String CREATED_AT = "created_at";

    static final String CREATED_MICROS = "created_micros";
    static final String TIE_BREAKER = "tie_breaker";

    private static final String POST_ID = "post_id";
    private static final String COMMENT_ID = "comment_id";
    private static final String TARGET_MEMBER_ID = "target_member_id";

    private ActivityDocument() {}

    /**
     * Without the message key, which the upsert takes from its filter.
     *
     * @param recipients whom it concerns, perhaps nobody
     */
    static Document of(ActivityEvent event, Set<Long> recipients) {
        Document document = new Document(ID, event.eventId().toString())
                .append(TYPE, event.memberActivityType().name())
                .append(MEMBER_ID, event.memberId())
                .append(POST_ID, event.postId())
                .append(COMMENT_ID, event.commentId())
                .append(TARGET_MEMBER_ID, event.targetMemberId())
                .append(CREATED_AT, Date.from(event.createdAt()))
                .append(CREATED_MICROS, micros(event.createdAt()))
                .append(TIE_BREAKER, event.eventId().getLeastSignificantBits());
        return recipients.isEmpty()
                ? document
                : document.append(RECIPIENTS, List.copyOf(recipients)).append(UNREAD_BY, List.copyOf(recipients));
    }

    /**
     * The activity in the shape of the contract, without the card of who acted.
     *
     * @param viewerId in whose eyes it is read or unread
     */
    public static MemberActivityView toView(Document document, long viewerId) {
        Instant createdAt = instant(document.getLong(CREATED_MICROS));
        Date readAt = document.getEmbedded(List.of(READ_BY, Long.toString(viewerId)), Date.class);
        return new MemberActivityView(
                document.getString(ID),
                document.getLong(MEMBER_ID),
                document.getLong(POST_ID),
                document.getLong(COMMENT_ID),
                document.getLong(TARGET_MEMBER_ID),
                MemberActivityType.valueOf(document.getString(TYPE)),
                null,
                readAt == null ? null : readAt.toInstant(),
                createdAt,
                readAt == null ? createdAt : readAt.toInstant());
    }

    /** An activity that is not stored yet, as it will be. */
    public static MemberActivityView toView(ActivityEvent event) {
        return toView(of(event, Set.of()), event.memberId());
    }

    /** Where it stands in a list ordered by time. */
    public static Position position(MemberActivityView activity) {
        return new Position(activity.createdAt(), UUID.fromString(activity.id()).getLeastSignificantBits());
    }

    /** What comes after the position in a list ordered {@link #NEWEST_FIRST}. */
    public static Bson after(Position position) {
        long micros = micros(position.createdAt());
        return or(lt(CREATED_MICROS, micros), and(eq(CREATED_MICROS, micros), lt(TIE_BREAKER, position.id())));
    }

    /** What is at the position or comes after it in a list ordered {@link #NEWEST_FIRST}. */
    public static Bson from(Position position) {
        return or(after(position), at(position));
    }

    private static Bson at(Position position) {
        return and(eq(CREATED_MICROS, micros(position.createdAt())), eq(TIE_BREAKER, position.id()));
    }

    /** Only activities of those types. */
    public static Bson ofTypes(Set<MemberActivityType> types) {
        return in(TYPE, types.stream().map(MemberActivityType::name).toList());
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
