package click.dailyfeed.timeline.feed.entity;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the undeleted posts of one author or of many stand, newest first by (createdAt, id). */
@ApplicationScoped
public class PostFeeds {

    private static final String NEWEST_FIRST = " order by created_at desc, id desc limit ";

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    private final UtcInstantConverter instants = new UtcInstantConverter();

    /** The posts of one author. */
    public List<Position> ofAuthor(long authorId, Optional<Position> after, int limit) {
        TypedQuery<Position> query = entities.createQuery(
                        "select new click.dailyfeed.pagination.Position(p.createdAt, p.id) from Post p"
                                + " where p.authorId = :author and p.deletedAt is null"
                                + (after.isPresent()
                                        ? " and p.createdAt <= :at and (p.createdAt < :at or p.id < :after)"
                                        : "")
                                + " order by p.createdAt desc, p.id desc",
                        Position.class)
                .setParameter("author", authorId)
                .setMaxResults(limit);
        after.ifPresent(
                position -> query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList();
    }

    /**
     * The posts of many authors, merged.
     *
     * <p>Sorting all their posts would cost as much as they ever wrote. The next {@code limit} posts are by at most as many
     * authors, those with the newest next posts: one step down the index for each author finds these, and at most
     * {@code limit} posts of each are merged.
     */
    public List<FeedEntry> ofAuthors(List<Long> authorIds, Optional<Position> after, int limit) {
        if (authorIds.isEmpty()) {
            return List.of();
        }
        String union = Stream.concat(
                        newest(authorIds, after, limit).stream().map(authorId -> next(authorId, after, limit)),
                        after.stream().map(position -> sameInstant(authorIds, limit)))
                .map(select -> "(" + select + ")")
                .collect(Collectors.joining(" union all "));
        return union.isEmpty() ? List.of() : entries(query(union + NEWEST_FIRST + limit, after));
    }

    /** The ids of the undeleted posts written from an instant on and before another, newest first. */
    public List<Long> writtenBetween(Instant from, Instant until, int offset, int limit) {
        return entities.createQuery(
                        "select p.id from Post p where p.createdAt >= :from and p.createdAt < :until and p.deletedAt is null"
                                + " order by p.createdAt desc, p.id desc",
                        Long.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many undeleted posts were written from an instant on and before another. */
    public long countWrittenBetween(Instant from, Instant until) {
        return entities.createQuery(
                        "select count(p.id) from Post p"
                                + " where p.createdAt >= :from and p.createdAt < :until and p.deletedAt is null",
                        Long.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }

    /** The authors whose next post is among the next {@code limit}, with all who tie for the last place. */
    private List<Long> newest(List<Long> authorIds, Optional<Position> after, int limit) {
        // The threshold is where MariaDB starts to join a list like a table, which would read every post of the
        // authors.
        return authors(query(
                "set statement in_predicate_conversion_threshold = 0 for"
                        + " select author_id, max(created_at) as newest from posts where author_id in "
                        + list(authorIds) + " and deleted_at is null" + earlier(after)
                        + " group by author_id order by newest desc fetch first " + limit + " rows with ties",
                after));
    }

    private static String next(long authorId, Optional<Position> after, int limit) {
        return "select created_at, id, author_id from posts where author_id = " + authorId + " and deleted_at is null"
                + earlier(after) + NEWEST_FIRST + limit;
    }

    /** What was written in the very microsecond of the position; elsewhere only earlier posts are looked at. */
    private static String sameInstant(List<Long> authorIds, int limit) {
        return "select created_at, id, author_id from posts where created_at = ?1 and id < ?2 and author_id in "
                + list(authorIds) + " and deleted_at is null" + NEWEST_FIRST + limit;
    }

    private static String earlier(Optional<Position> after) {
        return after.isPresent() ? " and created_at < ?1" : "";
    }

    private static String list(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    private Query query(String sql, Optional<Position> after) {
        Query query = entities.createNativeQuery(sql);
        after.ifPresent(position -> {
            query.setParameter(1, instants.convertToDatabaseColumn(position.createdAt()));
            if (sql.contains("?2")) {
                query.setParameter(2, position.id());
            }
        });
        return query;
    }

    private List<FeedEntry> entries(Query query) {
        return rows(query)
                .map(row -> new FeedEntry(
                        new Position(
                                instants.convertToEntityAttribute(((Timestamp) row[0]).toLocalDateTime()),
                                ((Number) row[1]).longValue()),
                        ((Number) row[2]).longValue()))
                .toList();
    }

    private static List<Long> authors(Query query) {
        return rows(query).map(row -> ((Number) row[0]).longValue()).toList();
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }
}
