package click.dailyfeed.restclient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Produces the client of member. By hand, as Liberty does not find {@code @RegisterRestClient} interfaces of a jar in an
 * EAR's {@code lib} (docs/decisions).
 */
@ApplicationScoped
public class MemberClientProducer {

    /**
     * @param readTimeout that of the policy too: a thread that reads does not notice when the policy interrupts it
     */
    @Produces
    @ApplicationScoped
    MemberClient client(
            @ConfigProperty(name = "dailyfeed.member.url") URI url,
            @ConfigProperty(name = "dailyfeed.member.connect-timeout", defaultValue = "PT1S") Duration connectTimeout,
            @ConfigProperty(name = "dailyfeed.member.read-timeout", defaultValue = "PT3S") Duration readTimeout) {
        return RestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(MemberClient.class);
    }

    void close(@Disposes MemberClient client) {
        client.close();
    }
}
