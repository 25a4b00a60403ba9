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
    private EntityManager entities;

    @Transactional
    public void add(Image image) {
        entities.persist(image);
    }

    public Optional<Image> find(ImageId id) {
        return Optional.ofNullable(entities.find(Image.class, id.text()));
    }
}
