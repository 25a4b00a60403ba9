package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.JavaProgram;
import click.dailyfeed.devservices.process.Launch;
import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Kafka broker that is its own controller, in one JVM: {@link KafkaBroker}. */
public final class Kafka implements Program {
    private final Path data;
    private final ReadyFile ready;
    private final int port;

    /**
     * @param home whose data directory is used
     * @param port to listen on; the controller takes a free one of its own
     */
    public Kafka(Home home, int port) {
        this.data = home.data(name());
        this.ready = new ReadyFile(home.run("kafka.ready"));
        this.port = port;
    }

    /** @return host and port, as clients want them */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    @Override
    public String name() {
        return EngineKind.KAFKA.label();
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
        ready.clear();
    }

    @Override
    public Launch launch() {
        return JavaProgram.launch(
                KafkaBroker.class,
                List.of(signature(), "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(
                        data.toString(),
                        Integer.toString(port),
                        Integer.toString(Ports.free()),
                        ready.path().toString()));
    }

    @Override
    public boolean isReady() {
        return ready.isAnnounced();
    }
}
