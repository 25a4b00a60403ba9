package click.dailyfeed.timeline.ranking.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.timeline.ranking.entity.RankingWindow.DecayPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All undeleted posts, ranked. A post that nobody viewed, liked or commented on within the window is not in its rankings.
 *
 * <p>Each query adds up, by post, what the indexes by time hold of the window, and only then looks at posts.
 */
@ApplicationScoped
public class RankedPosts {

    /** How many places a ranking has. */
    public static final int PLACES = 1_000;

    private static final String SINCE = "?1";
    private static final String SINCE_HOUR = "?2";
    private static final String NOW = "?3";

    private static final String OF_COMMENTS =
            " from comments where deleted_at is null and created_at >= " + SINCE + " group by post_id";
    private static final String OF_LIKES = " from post_likes where created_at >= " + SINCE + " group by post_id";
    private static final String OF_VIEWS = " from post_views_hourly where hour >= " + SINCE_HOUR + " group by post_id";

    // rules.md R10.1: 1 for a view, 2 for a like, 3 for a comment
    private static final String POPULARITY = "select post_id, sum(points) as value from"
            + " (select post_id, sum(views) as points" + OF_VIEWS
            + " union all select post_id, 2 * count(*)" + OF_LIKES
            + " union all select post_id, 3 * count(*)" + OF_COMMENTS
            + ") parts group by post_id";

    /** Likes and comments of all times are counted already. */
    private static final String POPULARITY_EVER =
            "select id as post_id, 2 * like_count + 3 * comment_count + coalesce(views, 0) as value from posts left join"
                    + " (select post_id, sum(views) as views from post_views_hourly group by post_id) viewed"
                    + " on viewed.post_id = posts.id where like_count + comment_count + coalesce(views, 0) > 0";

    private static final String AGE_IN_HOURS =
            "greatest(timestampdiff(microsecond, p.created_at, " + NOW + "), 0) / 3600e6";

    private static final String COMMENT_COUNT = "select post_id, count(*) as value" + OF_COMMENTS;

    private static final String COMMENT_COUNT_EVER =
            "select id as post_id, comment_count as value from posts where comment_count > 0";

    private static final String LAST_ACTIVITY = "select post_id, max(at) as value from"
            + " (select post_id, max(created_at) as at" + OF_LIKES
            + " union all select post_id, max(created_at)" + OF_COMMENTS
            + ") parts group by post_id";

    private static final String VALUE = "ranked.value";
    private static final String DECAYED_VALUE = "ranked.value / pow(" + AGE_IN_HOURS + " + 2, 1.2)";

    private static final String NEWEST = "p.created_at desc, p.id desc";

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /**
     * The first {@value #PLACES} posts of a ranking, best first.
     *
     * @param now the end of its window
     */
    public List<Long> first(Ranking ranking, Instant now) {
        Instant since = ranking.window().start(now);
        boolean ever = ranking.window() == RankingWindow.ALL;
        return switch (ranking.measure()) {
            case POPULARITY -> ids(ever ? POPULARITY_EVER : POPULARITY, score(ranking.window()), NEWEST, since, now);
            case COMMENTS -> ids(ever ? COMMENT_COUNT_EVER : COMMENT_COUNT, VALUE, NEWEST, since, now);
            case LAST_ACTIVITY -> lastActive(since, now);
        };
    }

    private static String score(RankingWindow window) {
        return window.decay() == DecayPredicate.DECAYING ? DECAYED_VALUE : VALUE;
    }

    /** Where a day fills all places, older activity changes nothing and need not be read. */
    private List<Long> lastActive(Instant since, Instant now) {
        List<Long> today = ids(LAST_ACTIVITY, VALUE, "p.id desc", RankingWindow.DAY.start(now), now);
        return today.size() == PLACES ? today : ids(LAST_ACTIVITY, VALUE, "p.id desc", since, now);
    }

    private List<Long> ids(String ranked, String score, String ties, Instant since, Instant now) {
        String sql = "select p.id from (" + ranked + ") ranked join posts p on p.id = ranked.post_id"
                + " where p.deleted_at is null order by " + score + " desc, " + ties + " limit " + PLACES;
        Query query = entities.createNativeQuery(sql);
        if (sql.contains(SINCE)) {
            query.setParameter(1, UtcInstantConverter.toUtc(since));
        }
        if (sql.contains(SINCE_HOUR)) {
            query.setParameter(2, UtcInstantConverter.toUtc(since.truncatedTo(ChronoUnit.HOURS)));
        }
        if (sql.contains(NOW)) {
            query.setParameter(3, UtcInstantConverter.toUtc(now));
        }
        return ((List<?>) query.getResultList())
                .stream().map(id -> ((Number) id).longValue()).toList();
    }
}
