package click.dailyfeed.bench.scenario;

/** The reads whose cost is measured. */
enum FeedEndpoint {
    /** The first page of what those write whom one follows. */
    FOLLOW_FEED("follow feed", "/api/timeline/posts/followings"),
    /** Posts of the follow feed, one after the other; the path ends with the id. */
    POST("post", "/api/timeline/posts/"),
    /** The first page of the ranking. */
    MOST_POPULAR("most popular", "/api/timeline/posts/most-popular"),
    /** The first page of the ranking. */
    MOST_COMMENTED("most commented", "/api/timeline/posts/most-commented"),
    /** The first page of one's own posts. */
    MY_FEED("my feed", "/api/timeline/posts");

    private final String label;
    private final String path;

    FeedEndpoint(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** The words of the figures. */
    String label() {
        return label;
    }

    /** Below the base URL of the service. */
    String path() {
        return path;
    }
}
