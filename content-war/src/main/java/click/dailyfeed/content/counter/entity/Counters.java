package click.dailyfeed.content.counter.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.OptionalLong;

/** The counters of all posts and comments, and the sets that they count. */
@ApplicationScoped
public class Counters {

    @PersistenceContext(unitName = "content")
    private EntityManager entities;

    /** The last of the next so many ids after an id; empty if there is none. */
    public OptionalLong lastOfBatch(CountedKind kind, long after, int size) {
        Number last = (Number) query(kind.lastOfBatch(), after, size).getSingleResult();
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.longValue());
    }

    /**
     * The ids after {@code after} up to {@code last} with a wrong counter. One consistent read: a writer changes counter
     * and set in one transaction, of which it sees both or nothing.
     */
    public List<Long> deviating(CountedKind kind, long after, long last) {
        return ((List<?>) query(kind.deviating(), after, last).getResultList())
                .stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * Sets the counters to the sizes of their sets; the caller holds the lock that their writers take.
     *
     * @return how many rows had a wrong counter: 0 or 1
     */
    public int recount(CountedKind kind, long id) {
        Object[] sets = (Object[]) query(kind.sets(), id).getSingleResult();
        return query(kind.repair(), sets[0], sets[1], id).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
