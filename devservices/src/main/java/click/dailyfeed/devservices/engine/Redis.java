package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.DevServicesException;
import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.Launch;
import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.Program;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.error.OsArchitectureNotFound;

/** A Redis server that appends every write to a file: what it has acknowledged survives its crash. */
public final class Redis implements Program {
    private static final int PROBE_MILLIS = 1000;

    private final Path program;
    private final Path data;
    private final int port;

    /**
     * @param home whose data directory is used
     * @param engines directory for the unpacked program; may be shared by several processes
     * @param port to listen on
     */
    public Redis(Home home, Path engines, int port) {
        this.program = engines.resolve("redis-server");
        this.data = home.data(name());
        this.port = port;
    }

    /** @return the URI clients connect to */
    public String uri() {
        return "redis://" + Ports.LOOPBACK + ":" + port;
    }

    @Override
    public String name() {
        return EngineKind.REDIS.label();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String signature() {
        return "--dir " + data;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        unpack();
    }

    private void unpack() throws IOException {
        if (Files.isExecutable(program)) {
            return;
        }
        Files.createDirectories(program.getParent());
        Path directory = Files.createTempDirectory(program.getParent(), "redis");
        try {
            Path unpacked = ExecutableProvider.newJarResourceProvider(directory.toFile())
                    .get()
                    .toPath();
            Files.move(unpacked, program, StandardCopyOption.ATOMIC_MOVE);
        } catch (OsArchitectureNotFound e) {
            throw new DevServicesException(
                    "no Redis program for this machine: start one and name it in " + EngineKind.REDIS.variable(), e);
        } finally {
            Files.delete(directory);
        }
    }

    @Override
    public Launch launch() {
        return new Launch(List.of(
                program.toString(),
                "--dir",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                Ports.LOOPBACK,
                "--save",
                "",
                "--appendonly",
                "yes",
                // Otherwise the command line, by which a leftover is known again, is overwritten.
                "--set-proc-title",
                "no"));
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), PROBE_MILLIS);
            socket.setSoTimeout(PROBE_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            // While it loads its data the answer is an error.
            return socket.getInputStream().read() == '+';
        } catch (IOException e) {
            return false;
        }
    }
}
