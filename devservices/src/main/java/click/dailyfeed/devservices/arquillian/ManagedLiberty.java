package click.dailyfeed.devservices.arquillian;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.junit.DevServices;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Makes the Liberty that Arquillian starts a part of the platform of these tests: with its engines, on the port of the
 * service that the container's qualifier names. To be named in a module's
 * {@code META-INF/services/org.jboss.arquillian.core.spi.LoadableExtension}.
 */
public final class ManagedLiberty implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Configuration.class);
    }

    /** Called by Arquillian before it starts the server. */
    public static final class Configuration {

        /**
         * Writes what the services are configured with to the directory where Liberty looks for variables, and tells
         * Arquillian the port.
         *
         * @throws click.dailyfeed.devservices.process.DevServicesException if the engines did not start
         * @throws IllegalArgumentException if a container is not named after a service
         * @throws IOException if the file cannot be written
         */
        public void configure(@Observes ContainerRegistry registry) throws IOException {
            Platform platform = DevServices.platform();
            Properties variables = new Properties();
            variables.putAll(platform.environment());
            for (Container<?> container : registry.getContainers()) {
                ServiceName service = ServiceName.valueOf(container.getName().toUpperCase(Locale.ROOT));
                String port = Integer.toString(URI.create(platform.url(service)).getPort());
                variables.setProperty("HTTP_PORT", port);
                container.getContainerConfiguration().overrideProperty("httpPort", port);
            }
            Path directory = Files.createDirectories(Path.of(System.getenv("VARIABLE_SOURCE_DIRS")));
            try (Writer file = Files.newBufferedWriter(directory.resolve("dailyfeed.properties"))) {
                variables.store(file, null);
            }
        }
    }
}
