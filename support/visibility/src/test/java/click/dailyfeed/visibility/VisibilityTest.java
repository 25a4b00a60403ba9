package click.dailyfeed.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.code.member.PrivacyLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VisibilityTest {

    @ParameterizedTest(name = "{0}, {1}: member {2}, posts and comments {3}")
    @CsvSource({
        "PUBLIC,  SELF,          VISIBLE, VISIBLE",
        "PUBLIC,  MUTUAL_FOLLOW, VISIBLE, VISIBLE",
        "PUBLIC,  OTHER,         VISIBLE, VISIBLE",
        "FRIENDS, SELF,          VISIBLE, VISIBLE",
        "FRIENDS, MUTUAL_FOLLOW, VISIBLE, VISIBLE",
        "FRIENDS, OTHER,         VISIBLE, HIDDEN",
        "PRIVATE, SELF,          VISIBLE, VISIBLE",
        "PRIVATE, MUTUAL_FOLLOW, HIDDEN,  HIDDEN",
        "PRIVATE, OTHER,         HIDDEN,  HIDDEN",
    })
    @DisplayName("R5.2 R5.3 friends' posts are for mutual follows, a private member exists for themselves only")
    void levels(PrivacyLevel level, Relation relation, VisibilityPredicate member, VisibilityPredicate content) {
        assertThat(Visibility.ofMember(MemberState.ACTIVE, level, relation)).isEqualTo(member);
        assertThat(Visibility.ofPosts(MemberState.ACTIVE, level, relation)).isEqualTo(content);
        assertThat(Visibility.ofComments(level, relation)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R5.4 a block hides members, posts and comments, whatever the privacy level")
    void blocked(PrivacyLevel level) {
        assertThat(Visibility.ofMember(MemberState.ACTIVE, level, Relation.BLOCKED))
                .isEqualTo(VisibilityPredicate.HIDDEN);
        assertThat(Visibility.ofPosts(MemberState.ACTIVE, level, Relation.BLOCKED))
                .isEqualTo(VisibilityPredicate.HIDDEN);
        assertThat(Visibility.ofComments(level, Relation.BLOCKED)).isEqualTo(VisibilityPredicate.HIDDEN);
    }

    @Test
    @DisplayName("R5.4 a mute takes posts out of the follow feed")
    void muted() {
        assertThat(Visibility.inFollowFeed(MutePredicate.MUTED)).isEqualTo(VisibilityPredicate.HIDDEN);
        assertThat(Visibility.inFollowFeed(MutePredicate.NOT_MUTED)).isEqualTo(VisibilityPredicate.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R14.1 a deactivated member and their posts are hidden from everybody")
    void deactivated(Relation relation) {
        assertThat(Visibility.ofMember(MemberState.DEACTIVATED, PrivacyLevel.PUBLIC, relation))
                .isEqualTo(VisibilityPredicate.HIDDEN);
        assertThat(Visibility.ofPosts(MemberState.DEACTIVATED, PrivacyLevel.PUBLIC, relation))
                .isEqualTo(VisibilityPredicate.HIDDEN);
    }
}
