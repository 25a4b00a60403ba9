package click.dailyfeed.devservices.liberty;

import click.dailyfeed.devservices.process.DevServicesException;
import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.Launch;
import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.Program;
import click.dailyfeed.devservices.process.Trees;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A server of the shared Open Liberty installation; ready when its readiness check says so. */
public final class LibertyServer implements Program {
    private static final int PROBE_MILLIS = 5000;
    // An application that did not start, a missing feature, a port that another program has.
    private static final Pattern FATAL = Pattern.compile("CWWKZ000[24]E|CWWKF0001E|CWWKO0221E");

    private final Path installation;
    private final Path output;
    private final Path log;
    private final String name;
    private final int port;
    private final String jvmOptions;
    private final Map<String, String> environment;
    private final BenchApplication bench;

    /**
     * @param home whose directory {@code servers} takes what the server writes
     * @param installation the directory {@code wlp}
     * @param name of the server in the installation
     * @param port for HTTP
     * @param jvmOptions as on a command line, blanks between
     * @param environment the configuration of the services
     * @param bench whether the benchmark's application is there too
     */
    public LibertyServer(
            Home home,
            Path installation,
            String name,
            int port,
            String jvmOptions,
            Map<String, String> environment,
            BenchApplication bench) {
        this.installation = installation;
        this.output = home.directory().resolve("servers");
        this.log = home.log(name);
        this.name = name;
        this.port = port;
        this.jvmOptions = jvmOptions;
        this.environment = Map.copyOf(environment);
        this.bench = bench;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String signature() {
        return "-Ddailyfeed.server=" + output.resolve(name);
    }

    @Override
    public Duration startLimit() {
        return Duration.ofSeconds(300);
    }

    @Override
    public void prepare() throws IOException {
        Path definition = installation.resolve("usr/servers").resolve(name);
        if (!Files.exists(definition.resolve("server.xml"))) {
            throw new DevServicesException(
                    "there is no Liberty server '%s' in %s: run mvn package first".formatted(name, installation));
        }
        bench.prepare(definition);
        forgetAnnotations();
    }

    // What Liberty kept of the annotations it found is stale when classes were compiled while the server stopped.
    private void forgetAnnotations() throws IOException {
        Path bundles = output.resolve(name).resolve("workarea/org.eclipse.osgi");
        if (!Files.isDirectory(bundles)) {
            return;
        }
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(bundles)) {
            for (Path bundle : directories) {
                Trees.delete(bundle.resolve("data/anno"));
            }
        }
    }

    @Override
    public Launch launch() {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("HTTP_PORT", Integer.toString(port));
        variables.put("WLP_OUTPUT_DIR", output.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        // By default the C library keeps memory of its own for each of many threads, and does not give it back.
        variables.put("MALLOC_ARENA_MAX", "2");
        // The server's script evaluates this as shell words.
        variables.put("JVM_ARGS", "'" + signature() + "' " + jvmOptions);
        return new Launch(List.of(installation.resolve("bin/server").toString(), "run", name), variables);
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://%s:%d/health/ready".formatted(Ports.LOOPBACK, port))
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean hasFailed() {
        try {
            return FATAL.matcher(Files.readString(log)).find();
        } catch (IOException e) {
            return false;
        }
    }
}
