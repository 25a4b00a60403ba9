package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.Ports;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStore;

/** The program of the process that speaks MongoDB's protocol, on the loopback interface. */
public final class MongoProtocolServer {
    private MongoProtocolServer() {}

    /**
     * Runs until SIGTERM, which writes what is not on disk yet.
     *
     * @param arguments data file, port, ready file
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        ReadyFile ready = new ReadyFile(Path.of(arguments[2]));

        createOnce(file);
        MongoServer server = new MongoServer(new H2Backend(file.toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "shutdown"));
        server.bind(Ports.LOOPBACK, port);
        ready.announce();
    }

    // A file whose creation was interrupted could not be opened again: it gets its name when it is complete.
    private static void createOnce(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        MVStore.open(unfinished.toString()).close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
