package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts in the order in which they were given their ids. */
@ApplicationScoped
public class CreatedPosts {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** The posts with greater ids, deleted ones included, by id. */
    public List<CreatedPost> after(long id, int limit) {
        return entities.createQuery(
                        "select p.id, p.authorId, p.createdAt, p.deletedAt from Post p where p.id > :id order by p.id",
                        Object[].class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new CreatedPost(
                        new FeedEntry(new Position((Instant) row[2], (Long) row[0]), (Long) row[1]),
                        VisibilityPredicate.of(row[3] == null)))
                .toList();
    }

    /** The id of the newest post that is at least so old; 0 if there is none. */
    public long lastIdOlderThan(Duration age) {
        List<?> ids = entities.createNativeQuery("select id from posts"
                        + " where created_at < utc_timestamp(6) - interval " + age.toSeconds() + " second"
                        + " order by created_at desc, id desc limit 1")
                .getResultList();
        return ids.isEmpty() ? 0 : ((Number) ids.get(0)).longValue();
    }
}
