package click.dailyfeed.changes;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

    private static final long DAVE = 7;
    private static final long MINJI = 8;
    private static final long POST = 42;

    private static ActivityEvent event(MemberActivityType type) {
        return new ActivityEvent(UUID.randomUUID(), "key", type, DAVE, POST, 5L, MINJI, null, Instant.EPOCH, null);
    }

    @Test
    @DisplayName("R8 a like changes the numbers of the post and what its member likes")
    void like() {
        assertThat(Change.of(event(MemberActivityType.LIKE_POST)))
                .containsExactly(Change.post(POST), Change.like(POST, DAVE))
                .isEqualTo(Change.of(event(MemberActivityType.LIKE_POST_CANCEL)));
    }

    @ParameterizedTest
    @EnumSource(names = {"POST_UPDATE", "POST_DELETE", "COMMENT_CREATE", "COMMENT_DELETE"})
    @DisplayName("R6 R7 what is done to a post or below it changes the post")
    void post(MemberActivityType type) {
        assertThat(Change.of(event(type))).containsExactly(Change.post(POST));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER_FOLLOW", "MEMBER_UNFOLLOW", "MEMBER_BLOCK", "MEMBER_UNBLOCK"})
    @DisplayName("R5.4 R9.2 a follow and a block change what each is to the other")
    void relations(MemberActivityType type) {
        assertThat(Change.of(event(type))).containsExactly(Change.relations(DAVE), Change.relations(MINJI));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER_MUTE", "MEMBER_UNMUTE"})
    @DisplayName("R5.4 a mute is the muter's alone")
    void mute(MemberActivityType type) {
        assertThat(Change.of(event(type))).containsExactly(Change.relations(DAVE));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER_UPDATE", "MEMBER_DEACTIVATE", "MEMBER_PURGE"})
    @DisplayName("R5 R14.1 a profile changes with its member")
    void member(MemberActivityType type) {
        assertThat(Change.of(event(type))).containsExactly(Change.member(DAVE));
    }

    @Test
    @DisplayName("a new post changes nothing that anybody has read")
    void newPost() {
        assertThat(Change.of(event(MemberActivityType.POST_CREATE))).isEmpty();
    }

    @Test
    @DisplayName("the text of a change is read as it was written")
    void text() {
        Change change = Change.like(POST, DAVE);

        assertThat(change.text()).isEqualTo("LIKE:42:7");
        assertThat(Change.parse(change.text())).contains(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST", "POST:42", "POLL:42:0", "POST:x:0"})
    @DisplayName("what is no change of this version is not read as one")
    void noChange(String text) {
        assertThat(Change.parse(text)).isEmpty();
    }
}
