package click.dailyfeed.restclient;

import click.dailyfeed.devservices.process.Ports;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Gives the Liberty that Arquillian starts, and the remote machines that it calls, free ports. */
public final class ManagedLiberty implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Configuration.class);
    }

    /** Called by Arquillian before it starts the server. */
    public static final class Configuration {

        /**
         * Writes the ports to the directory where Liberty looks for variables, and tells Arquillian its own.
         *
         * @throws IOException if the file cannot be written
         */
        public void configure(@Observes ContainerRegistry registry) throws IOException {
            String port = Integer.toString(Ports.free());
            Properties variables = new Properties();
            variables.putAll(Map.of(
                    "HTTP_PORT", port, "dailyfeed.member.url", freeAddress(), "dailyfeed.activity.url", freeAddress()));
            Path directory = Files.createDirectories(Path.of(System.getenv("VARIABLE_SOURCE_DIRS")));
            try (Writer file = Files.newBufferedWriter(directory.resolve("ports.properties"))) {
                variables.store(file, null);
            }
            for (Container<?> container : registry.getContainers()) {
                container.getContainerConfiguration().overrideProperty("httpPort", port);
            }
        }

        private static String freeAddress() {
            return "http://%s:%d".formatted(Ports.LOOPBACK, Ports.free());
        }
    }
}
