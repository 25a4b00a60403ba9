package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Produces the client of activity; why by hand, see {@link MemberClientProducer}. */
@ApplicationScoped
public class ActivityClientProducer {

    /**
     * @param url only a service that asks needs it
     * @param readTimeout that of the policy too: a thread that reads does not notice when the policy interrupts it
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without a URL
     */
    @Produces
    @ApplicationScoped
    ActivityClient client(
            @ConfigProperty(name = "dailyfeed.activity.url") Optional<URI> url,
            @ConfigProperty(name = "dailyfeed.activity.connect-timeout", defaultValue = "PT1S") Duration connectTimeout,
            @ConfigProperty(name = "dailyfeed.activity.read-timeout", defaultValue = "PT5S") Duration readTimeout) {
        return RestClientBuilder.newBuilder()
                .baseUri(url.orElseThrow(() -> new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE)))
                .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(ActivityClient.class);
    }

    void close(@Disposes ActivityClient client) {
        client.close();
    }
}
