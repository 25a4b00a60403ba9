package click.dailyfeed.image.image.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The rows of all pictures. */
@ApplicationScoped
public class Images {

    @PersistenceContext(unitName = "image")
    private EntityManager entityManager;

    @Transactional
    public void add(Image image) {
        entityManager.persist(image);
    }

    public Optional<Image> find(ImageId id) {
        return Optional.ofNullable(entityManager.find(Image.class, id.text()));
    }
}
