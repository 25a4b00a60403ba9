package click.dailyfeed.activityevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageKeyTest {

    private static final Instant TIME = Instant.parse("2026-11-22T15:04:05.123456Z");
    private static final String TIME_TEXT = "2026-11-22 15:04:05.123456000";
    private static final long MINJI = 7;
    private static final long DAVE = 8;
    private static final long POST = 41;
    private static final long COMMENT = 42;

    @Test
    @DisplayName("E5 a post is created once: no time in the key")
    void postCreate() {
        MemberAction action = MemberAction.onPost(MemberActivityType.POST_CREATE, MINJI, POST);

        assertThat(keyOf(action)).isEqualTo("member_activity:kafka_event:POST_CREATE###41###7");
    }

    @ParameterizedTest
    @DisplayName("E5 what happens to a post again and again carries its time")
    @EnumSource(names = {"POST_UPDATE", "POST_DELETE", "POST_READ", "LIKE_POST", "LIKE_POST_CANCEL"})
    void postAgain(MemberActivityType type) {
        MemberAction action = MemberAction.onPost(type, MINJI, POST);

        assertThat(keyOf(action)).isEqualTo("member_activity:kafka_event:" + type + "###41###7###" + TIME_TEXT);
    }

    @Test
    @DisplayName("E5 a comment's key names the comment, so that two comments on one post differ")
    void commentCreate() {
        MemberAction action = MemberAction.onComment(MemberActivityType.COMMENT_CREATE, MINJI, POST, COMMENT);

        assertThat(keyOf(action)).isEqualTo("member_activity:kafka_event:COMMENT_CREATE###42###7");
    }

    @ParameterizedTest
    @DisplayName("E5 what happens to a comment again and again carries its time")
    @EnumSource(names = {"COMMENT_UPDATE", "COMMENT_DELETE", "COMMENT_READ", "LIKE_COMMENT", "LIKE_COMMENT_CANCEL"})
    void commentAgain(MemberActivityType type) {
        MemberAction action = MemberAction.onComment(type, MINJI, POST, COMMENT);

        assertThat(keyOf(action)).isEqualTo("member_activity:kafka_event:" + type + "###42###7###" + TIME_TEXT);
    }

    @Test
    @DisplayName("E5 a member's key names the member, the target if there is one, and the time")
    void members() {
        assertThat(keyOf(MemberAction.ofMember(MemberActivityType.MEMBER_SIGNUP, MINJI)))
                .isEqualTo("member_activity:kafka_event:MEMBER_SIGNUP###7###" + TIME_TEXT);
        assertThat(keyOf(MemberAction.towardsMember(MemberActivityType.MEMBER_FOLLOW, MINJI, DAVE)))
                .isEqualTo("member_activity:kafka_event:MEMBER_FOLLOW###7###8###" + TIME_TEXT);
        assertThat(keyOf(MemberAction.onImage(MemberActivityType.IMAGE_RELEASE, MINJI, "aB3")))
                .isEqualTo("member_activity:kafka_event:IMAGE_RELEASE###7###aB3###" + TIME_TEXT);
    }

    @Test
    @DisplayName("E5 key and event show one time, in microseconds")
    void microseconds() {
        ActivityEvent event = MemberAction.onPost(MemberActivityType.POST_UPDATE, MINJI, POST)
                .at(Instant.parse("2026-11-22T15:04:05.123456789Z"));

        assertThat(event.createdAt()).isEqualTo(TIME);
        assertThat(event.messageKey()).endsWith(TIME_TEXT);
    }

    @Test
    @DisplayName("E4 events of a post share its record key, events of a member the member's")
    void recordKey() {
        assertThat(MemberAction.onComment(MemberActivityType.LIKE_COMMENT, MINJI, POST, COMMENT)
                        .recordKey())
                .isEqualTo("41");
        assertThat(MemberAction.towardsMember(MemberActivityType.MEMBER_FOLLOW, MINJI, DAVE)
                        .recordKey())
                .isEqualTo("7");
    }

    @Test
    @DisplayName("An action that lacks the id its type needs is refused")
    void missingId() {
        assertThatNullPointerException()
                .isThrownBy(() -> MemberAction.onPost(MemberActivityType.COMMENT_CREATE, MINJI, POST)
                        .at(TIME))
                .withMessage("commentId");
    }

    private static String keyOf(MemberAction action) {
        return action.at(TIME).messageKey();
    }
}
