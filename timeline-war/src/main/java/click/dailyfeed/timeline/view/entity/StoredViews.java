package click.dailyfeed.timeline.view.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The views in the database, by post and hour, and the batches that they came in. */
@ApplicationScoped
public class StoredViews {

    private static final int ROWS_AT_ONCE = 500;
    private static final int BATCHES_AT_ONCE = 1_000;

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** Whether a batch is new. */
    public enum BatchPredicate {
        NEW,
        KNOWN;

        static BatchPredicate of(boolean isNew) {
            return isNew ? NEW : KNOWN;
        }
    }

    /** Notes that the batch is written, in the running transaction. Of two who do so at the same time one waits for the other. */
    public BatchPredicate note(ViewBatch batch) {
        return BatchPredicate.of(entities.createNativeQuery("insert ignore into post_view_batches (id) values (?1)")
                        .setParameter(1, batch.id())
                        .executeUpdate()
                == 1);
    }

    /** Adds the counts to those of before. Rows are locked in the order of their keys. */
    public void add(Map<PostHour, Long> counts) {
        Iterator<Map.Entry<PostHour, Long>> rest =
                new TreeMap<>(counts).entrySet().iterator();
        for (int left = counts.size(); left > 0; left -= ROWS_AT_ONCE) {
            int rows = Math.min(left, ROWS_AT_ONCE);
            Query upsert = entities.createNativeQuery("insert into post_views_hourly (post_id, hour, views) values "
                    + IntStream.range(0, rows)
                            .mapToObj(StoredViews::placeholders)
                            .collect(Collectors.joining(", "))
                    + " on duplicate key update views = views + values(views)");
            for (int row = 0; row < rows; row++) {
                Map.Entry<PostHour, Long> next = rest.next();
                upsert.setParameter(3 * row + 1, next.getKey().postId())
                        .setParameter(
                                3 * row + 2,
                                UtcInstantConverter.toUtc(next.getKey().hour()))
                        .setParameter(3 * row + 3, next.getValue());
            }
            upsert.executeUpdate();
        }
    }

    private static String placeholders(int row) {
        return "(?%d, ?%d, ?%d)".formatted(3 * row + 1, 3 * row + 2, 3 * row + 3);
    }

    /** Forgets some of the batches that are older than that. */
    public int forgetBatches(Duration age) {
        return entities.createNativeQuery("delete from post_view_batches"
                        + " where created_at < utc_timestamp(6) - interval ?1 second limit " + BATCHES_AT_ONCE)
                .setParameter(1, age.toSeconds())
                .executeUpdate();
    }
}
