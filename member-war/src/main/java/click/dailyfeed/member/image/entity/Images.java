package click.dailyfeed.member.image.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** All images. */
@ApplicationScoped
public class Images {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** The owners of those of the ids that exist. */
    public Map<String, Long> ownersOf(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select i from Image i where i.id in :ids", Image.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Image::id, Image::ownerId));
    }
}
