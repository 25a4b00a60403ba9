package click.dailyfeed.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/** Addresses as clients see them, from {@code dailyfeed.public-url.<service>}: behind a gateway we cannot know them. */
@ApplicationScoped
public class PublicUrl {

    private final Config config;

    @Inject
    public PublicUrl(Config config) {
        this.config = config;
    }

    protected PublicUrl() {
        this(null);
    }

    /**
     * @param service name of the service, for example {@code timeline}
     * @param path absolute path below the service's base, for example {@code /api/timeline/posts/42}
     */
    public URI of(String service, String path) {
        return URI.create(config.getValue("dailyfeed.public-url." + service, String.class) + path);
    }
}
