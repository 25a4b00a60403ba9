package click.dailyfeed.code.member;

/** Who sees a member's profile and posts (rules.md R5). */
public enum PrivacyLevel {
    PUBLIC,
    FRIENDS,
    PRIVATE
}
