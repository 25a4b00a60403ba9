package click.dailyfeed.member.key.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All keys that verify tokens. */
@ApplicationScoped
public class JwtKeys {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** A second primary key surfaces as a persistence exception. */
    public void add(JwtKey key) {
        entities.persist(key);
        entities.flush();
    }

    public Optional<JwtKey> findPrimary() {
        return entities.createQuery("select k from JwtKey k where k.primary = true", JwtKey.class)
                .getResultStream()
                .findFirst();
    }

    public List<JwtKey> all() {
        return entities.createQuery("select k from JwtKey k order by k.createdAt", JwtKey.class)
                .getResultList();
    }
}
