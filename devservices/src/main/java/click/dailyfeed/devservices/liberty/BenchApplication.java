package click.dailyfeed.devservices.liberty;

import click.dailyfeed.devservices.process.Checkout;
import click.dailyfeed.devservices.process.DevServicesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the benchmark's own application, module bench-war, is deployed beside the server's. Liberty reads a file in
 * {@code configDropins} together with {@code server.xml}, so no server definition names it.
 */
public enum BenchApplication {
    /** Under the context root {@code /bench}. */
    DEPLOYED {
        @Override
        void apply(Path dropin) throws IOException {
            Path war = Checkout.root().resolve("bench-war/target/bench.war");
            if (!Files.exists(war)) {
                throw new DevServicesException("there is no " + war + ": run mvn package first");
            }
            Files.createDirectories(dropin.getParent());
            Files.writeString(dropin, SERVER.formatted(war));
        }
    },
    /** As in production. */
    ABSENT {
        @Override
        void apply(Path dropin) throws IOException {
            Files.deleteIfExists(dropin);
        }
    };

    private static final String SERVER = """
            <server description="The benchmark's own application">
              <webApplication id="bench" location="%s" contextRoot="/bench"/>
            </server>
            """;

    /** @param deployed whether it is wanted */
    public static BenchApplication of(boolean deployed) {
        return deployed ? DEPLOYED : ABSENT;
    }

    /** @param server the directory of the server's definition */
    void prepare(Path server) throws IOException {
        apply(server.resolve("configDropins/defaults/bench.xml"));
    }

    abstract void apply(Path dropin) throws IOException;
}
