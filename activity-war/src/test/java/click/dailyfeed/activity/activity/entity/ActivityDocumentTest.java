package click.dailyfeed.activity.activity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.pagination.Position;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActivityDocumentTest {

    private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final UUID EVENT_ID = UUID.fromString("019aab7c-5a3e-7000-8000-0123456789ab");

    private final Document document = ActivityDocument.of(
            new ActivityEvent(EVENT_ID, "key", MemberActivityType.LIKE_POST, 7, 42L, null, null, null, TIME, null),
            Set.of(8L));

    @Test
    @DisplayName("R11.1 an event comes back as the activity of who acted, its time to the microsecond")
    void roundTrip() {
        MemberActivityView view = ActivityDocument.toView(document, 8);

        assertThat(view.id()).isEqualTo(EVENT_ID.toString());
        assertThat(view.memberId()).isEqualTo(7);
        assertThat(view.postId()).isEqualTo(42);
        assertThat(view.commentId()).isNull();
        assertThat(view.memberActivityType()).isEqualTo(MemberActivityType.LIKE_POST);
        assertThat(view.createdAt()).isEqualTo(TIME);
        assertThat(view.readAt()).isNull();
    }

    @Test
    @DisplayName("the position in a list is exact, so that a cursor skips nothing")
    void position() {
        Position position = ActivityDocument.position(ActivityDocument.toView(document, 8));
        assertThat(position.createdAt()).isEqualTo(TIME);
        assertThat(position.id()).isEqualTo(EVENT_ID.getLeastSignificantBits());
    }

    @Test
    @DisplayName("R11.3 each recipient has a mark of one's own")
    void marks() {
        Instant read = Instant.parse("2026-11-22T11:00:00Z");
        Document marked = new Document(document).append(ActivityDocument.READ_BY, new Document("8", Date.from(read)));

        assertThat(ActivityDocument.toView(marked, 8).readAt()).isEqualTo(read);
        assertThat(ActivityDocument.toView(marked, 9).readAt()).isNull();
    }
}
