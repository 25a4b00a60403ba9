package click.dailyfeed.bench.client;

/** The kinds of calls, as the figures name them. */
public enum Call {
    /** GET /api/token/jwks and unauthenticated calls that show that a service is there. */
    PROBE("is it there"),
    /** POST /api/authentication/signup. */
    SIGN_UP("sign up"),
    /** POST /api/authentication/login. */
    LOG_IN("log in"),
    /** POST /api/token/refresh. */
    REFRESH("refresh token"),
    /** POST /api/members/follow/{memberId}. */
    FOLLOW("follow"),
    /** DELETE /api/members/follow/{memberId}. */
    UNFOLLOW("unfollow"),
    /** GET /api/members/query/followings. */
    FOLLOWINGS("all followings"),
    /** POST /api/posts. */
    POST("post"),
    /** POST /api/comments. */
    COMMENT("comment"),
    /** POST /api/posts/{id}/like. */
    LIKE("like"),
    /** GET /api/timeline/posts/followings. */
    FOLLOW_FEED("follow feed page"),
    /** GET /api/timeline/posts. */
    OWN_FEED("own feed page"),
    /** GET /api/timeline/posts/authors/{memberId}. */
    AUTHOR_FEED("member's feed page"),
    /** GET of the timeline service. */
    TIMELINE("timeline"),
    /** GET /api/timeline/posts/{id}/comments and /api/timeline/comments/{id}/replies. */
    COMMENTS("comments page"),
    /** GET /api/members/profile. */
    PROFILE("profile"),
    /** GET /api/members/summary. */
    SUMMARY("summary");

    private final String label;

    Call(String label) {
        this.label = label;
    }

    /** The words of the figures. */
    public String label() {
        return label;
    }
}
