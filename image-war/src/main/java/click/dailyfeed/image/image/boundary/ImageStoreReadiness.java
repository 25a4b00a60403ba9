package click.dailyfeed.image.image.boundary;

import click.dailyfeed.image.image.control.ImageStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while pictures can be stored. */
@Readiness
@ApplicationScoped
public class ImageStoreReadiness implements HealthCheck {

    private static final String NAME = "image store";

    private final ImageStore store;

    @Inject
    public ImageStoreReadiness(ImageStore store) {
        this.store = store;
    }

    protected ImageStoreReadiness() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.verify();
            return HealthCheckResponse.up(NAME);
        } catch (UncheckedIOException e) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
