package click.dailyfeed.code.activity;

/** What a member did. Internal types tell the services something and are never stored as activities. */
public enum MemberActivityType {
    POST_CREATE(ActivityCategory.POST),
    POST_UPDATE(ActivityCategory.POST),
    POST_DELETE(ActivityCategory.POST),
    POST_READ(ActivityCategory.POST),
    COMMENT_CREATE(ActivityCategory.COMMENT),
    COMMENT_UPDATE(ActivityCategory.COMMENT),
    COMMENT_DELETE(ActivityCategory.COMMENT),
    COMMENT_READ(ActivityCategory.COMMENT),
    LIKE_POST(ActivityCategory.POST_LIKE),
    LIKE_POST_CANCEL(ActivityCategory.POST_LIKE),
    LIKE_COMMENT(ActivityCategory.COMMENT_LIKE),
    LIKE_COMMENT_CANCEL(ActivityCategory.COMMENT_LIKE),
    MEMBER_SIGNUP(ActivityCategory.MEMBER),
    MEMBER_LOGIN(ActivityCategory.MEMBER),
    MEMBER_LOGOUT(ActivityCategory.MEMBER),
    MEMBER_FOLLOW(ActivityCategory.MEMBER),
    MEMBER_UNFOLLOW(ActivityCategory.MEMBER),
    MEMBER_UPDATE(Visibility.INTERNAL),
    MEMBER_BLOCK(Visibility.INTERNAL),
    MEMBER_UNBLOCK(Visibility.INTERNAL),
    MEMBER_MUTE(Visibility.INTERNAL),
    MEMBER_UNMUTE(Visibility.INTERNAL),
    MEMBER_DEACTIVATE(Visibility.INTERNAL),
    MEMBER_PURGE(Visibility.INTERNAL),
    IMAGE_RELEASE(Visibility.INTERNAL);

    private enum Visibility {
        STORED,
        INTERNAL
    }

    private final ActivityCategory category;
    private final Visibility visibility;

    MemberActivityType(ActivityCategory category) {
        this.category = category;
        this.visibility = Visibility.STORED;
    }

    MemberActivityType(Visibility visibility) {
        this.category = ActivityCategory.MEMBER;
        this.visibility = visibility;
    }

    public ActivityCategory category() {
        return category;
    }

    /** Whether the event is meant for services only and never becomes an activity of the member. */
    public boolean internal() {
        return visibility == Visibility.INTERNAL;
    }
}
