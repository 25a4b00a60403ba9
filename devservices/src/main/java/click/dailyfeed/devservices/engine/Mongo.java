package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.JavaProgram;
import click.dailyfeed.devservices.process.Launch;
import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that speaks MongoDB's protocol and keeps its data in one file: {@link MongoProtocolServer}. Not MongoDB: no
 * transactions, no change streams, no expiry, and writes of the last moments are lost in a crash.
 */
public final class Mongo implements Program {
    private final Path data;
    private final ReadyFile ready;
    private final int port;

    /**
     * @param home whose data directory is used
     * @param port to listen on
     */
    public Mongo(Home home, int port) {
        this.data = home.data(name());
        this.ready = new ReadyFile(home.run("mongo.ready"));
        this.port = port;
    }

    /** @return the connection string of the database */
    public String connectionString() {
        return "mongodb://%s:%d/dailyfeed".formatted(Ports.LOOPBACK, port);
    }

    @Override
    public String name() {
        return EngineKind.MONGO.label();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String signature() {
        return "-Ddailyfeed.data=" + data;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        ready.clear();
    }

    @Override
    public Launch launch() {
        return JavaProgram.launch(
                MongoProtocolServer.class,
                List.of(signature(), "-Xmx256m", "-XX:+UseSerialGC"),
                List.of(
                        data.resolve("mongo.mv").toString(),
                        Integer.toString(port),
                        ready.path().toString()));
    }

    @Override
    public boolean isReady() {
        return ready.isAnnounced();
    }
}
