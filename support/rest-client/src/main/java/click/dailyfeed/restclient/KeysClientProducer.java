package click.dailyfeed.restclient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Produces the client of member's keys. Its timeouts are short: keys are fetched ahead, and a request that needs a new
 * one rather says "later" than waits.
 */
@ApplicationScoped
public class KeysClientProducer {

    @Produces
    @ApplicationScoped
    KeysClient keysClient(
            @ConfigProperty(name = "dailyfeed.member.url") URI member,
            @ConfigProperty(name = "dailyfeed.token.keys-timeout", defaultValue = "PT0.5S") Duration timeout) {
        return RestClientBuilder.newBuilder()
                .baseUri(member)
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(KeysClient.class);
    }
}
