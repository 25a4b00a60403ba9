package click.dailyfeed.timeline.ranking.entity;

/** What posts are ranked by. */
public enum RankingMeasure {
    /** Views, likes and comments (rules.md R10.1). */
    POPULARITY("most-popular"),
    /** The number of comments (rules.md R10.2). */
    COMMENTS("most-commented"),
    /** When somebody last commented on or liked it. */
    LAST_ACTIVITY("recent-activities");

    private final String code;

    RankingMeasure(String code) {
        this.code = code;
    }

    /** As it is written in paths and keys. */
    public String code() {
        return code;
    }
}
