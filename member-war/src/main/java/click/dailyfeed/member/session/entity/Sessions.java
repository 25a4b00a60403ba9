package click.dailyfeed.member.session.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** All sessions. */
@ApplicationScoped
public class Sessions {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    public void add(Session session) {
        entities.persist(session);
    }

    public Optional<Session> find(String id) {
        return Optional.ofNullable(entities.find(Session.class, id));
    }
}
