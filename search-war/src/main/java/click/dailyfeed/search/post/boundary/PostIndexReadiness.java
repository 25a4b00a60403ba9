package click.dailyfeed.search.post.boundary;

import click.dailyfeed.search.post.control.IndexBuild;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as the index is open; while it is built searches are answered with 503, everything else works. */
@Readiness
@ApplicationScoped
public class PostIndexReadiness implements HealthCheck {

    private final IndexBuild build;

    @Inject
    public PostIndexReadiness(IndexBuild build) {
        this.build = build;
    }

    protected PostIndexReadiness() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("post index")
                .withData("state", build.completeness().name())
                .up()
                .build();
    }
}
