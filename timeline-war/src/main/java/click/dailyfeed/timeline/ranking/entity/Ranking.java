package click.dailyfeed.timeline.ranking.entity;

/**
 * Which ranking.
 *
 * @param measure what posts are ranked by
 * @param window since when that counts
 */
public record Ranking(RankingMeasure measure, RankingWindow window) {

    /** Posts by their last comment or like. */
    public static final Ranking RECENT_ACTIVITIES = new Ranking(RankingMeasure.LAST_ACTIVITY, RankingWindow.ALL);

    /** Unique among all lists, for cursors and keys. */
    public String name() {
        return measure.code() + ":" + window.code();
    }
}
