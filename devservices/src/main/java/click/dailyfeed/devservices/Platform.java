package click.dailyfeed.devservices;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.engine.EngineKind;
import click.dailyfeed.devservices.engine.MariaDb;
import click.dailyfeed.devservices.liberty.BenchApplication;
import click.dailyfeed.devservices.liberty.LibertyServer;
import click.dailyfeed.devservices.process.Checkout;
import click.dailyfeed.devservices.process.DevServicesException;
import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.ServerProcess;
import click.dailyfeed.schema.Migration;
import click.dailyfeed.schema.MigrationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/**
 * The platform of one run: engines and servers with their data in one home directory. It lives at most as long as this
 * process.
 */
public final class Platform implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Platform.class.getName());
    // Held, because a logger that nobody holds forgets its level.
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");
    private static final String EAR_SERVER = "dailyfeed";
    private static final int EAR_PORT = 9080;
    private static final String ADMIN_EMAIL = "admin@dailyfeed.example";

    private final Builder settings;
    private final Home home;
    private final Secrets secrets;
    private final Map<EngineKind, Engine> engines = new EnumMap<>(EngineKind.class);
    private final Map<ServiceName, String> urls = new EnumMap<>(ServiceName.class);
    private final Map<String, ServerProcess> servers = new TreeMap<>();
    private boolean closed;

    private Platform(Builder settings, Home home, Secrets secrets) {
        this.settings = settings;
        this.home = home;
        this.secrets = secrets;
    }

    /** @param home the directory of the run; created if need be */
    public static Builder builder(Path home) {
        return new Builder(home);
    }

    /** What a platform consists of; all of it is optional. */
    public static final class Builder {
        private final Path home;
        private Set<EngineKind> engines = EnumSet.allOf(EngineKind.class);
        private Layout layout = Layout.NONE;
        private PortPlan ports = PortPlan.FREE;
        private String jvmOptions = "";
        private final Map<String, String> settings = new TreeMap<>();
        private BenchApplication bench = BenchApplication.ABSENT;
        private Consumer<String> console = line -> LOG.log(System.Logger.Level.INFO, line);

        private Builder(Path home) {
            this.home = home;
        }

        /** @param wanted the engines to start; all by default */
        public Builder engines(Set<EngineKind> wanted) {
            engines = wanted.isEmpty() ? EnumSet.noneOf(EngineKind.class) : EnumSet.copyOf(wanted);
            return this;
        }

        /** @param wanted the servers to start; none by default */
        public Builder layout(Layout wanted) {
            layout = wanted;
            return this;
        }

        /** @param plan free ports by default */
        public Builder ports(PortPlan plan) {
            ports = plan;
            return this;
        }

        /** @param options added to those of each server's JVM, blanks between; they win over a small heap and SerialGC */
        public Builder jvmOptions(String options) {
            jvmOptions = options;
            return this;
        }

        /** @param variable an environment variable of the servers that this platform gives another value, or one at all */
        public Builder setting(String variable, String value) {
            settings.put(variable, value);
            return this;
        }

        /** @param wanted whether each server has the benchmark's application too; absent by default */
        public Builder bench(BenchApplication wanted) {
            bench = wanted;
            return this;
        }

        /** @param lines takes what a person wants to know while it happens; the log by default */
        public Builder console(Consumer<String> lines) {
            console = lines;
            return this;
        }

        /**
         * Prepares the platform and starts nothing yet.
         *
         * @throws DevServicesException if the home directory cannot be used
         */
        public Platform build() {
            Home home = Home.take(this.home);
            try {
                Platform platform = new Platform(this, home, Secrets.of(home.directory()));
                platform.assemble();
                return platform;
            } catch (IOException e) {
                home.close();
                throw new UncheckedIOException("cannot read or write the secrets of " + home.directory(), e);
            } catch (RuntimeException e) {
                home.close();
                throw e;
            }
        }
    }

    private void assemble() {
        Engines factory = new Engines(home, secrets, settings.ports, settings.console);
        for (EngineKind kind : settings.engines) {
            engines.put(kind, factory.create(kind));
        }
        Map<String, Integer> ports = assignPorts();
        Map<String, String> environment = environment();
        for (Map.Entry<String, Integer> server : ports.entrySet()) {
            LibertyServer program = new LibertyServer(
                    home,
                    Checkout.liberty(),
                    server.getKey(),
                    server.getValue(),
                    jvmOptions(server.getKey()),
                    environment,
                    settings.bench);
            servers.put(server.getKey(), new ServerProcess(home, program, settings.console));
        }
    }

    // All six services have a URL, so that those which run can name those which do not.
    private Map<String, Integer> assignPorts() {
        Map<String, Integer> ports = new TreeMap<>();
        if (settings.layout.together()) {
            int port = settings.ports.port(EAR_SERVER, EAR_PORT);
            ports.put(EAR_SERVER, port);
            for (ServiceName service : ServiceName.values()) {
                urls.put(service, "http://%s:%d/%s".formatted(Ports.LOOPBACK, port, service.label()));
            }
            return ports;
        }
        for (ServiceName service : ServiceName.values()) {
            int port = settings.ports.port(service.label(), service.defaultPort());
            urls.put(service, "http://%s:%d".formatted(Ports.LOOPBACK, port));
            if (settings.layout.services().contains(service)) {
                ports.put(service.label(), port);
            }
        }
        return ports;
    }

    // The quick compiler only: half the time and CPU to start, and less memory; a benchmark asks for the other one too.
    // A metaspace of the size it will have anyway: growing to it costs a full collection at each step. Room for the
    // young: each password hash takes 19 MiB for a moment. Room for those that survive: what is read from the database
    // is remembered for a second; without it these fill the old generation, and a full collection stops everything.
    // activity remembers little: a smaller heap stores a backlog as fast (docs/benchmarks.md).
    private String jvmOptions(String server) {
        String size = "-Xmx256m -XX:MetaspaceSize=128m";
        if (settings.layout.together()) {
            size = "-Xmx640m -Xmn224m -XX:SurvivorRatio=2 -XX:MetaspaceSize=192m";
        } else if (server.equals(ServiceName.ACTIVITY.label())) {
            size = "-Xmx192m -XX:MetaspaceSize=128m";
        }
        return "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + size + " " + settings.jvmOptions;
    }

    /**
     * Starts engines, schema and servers; returns when all answer.
     *
     * @return this
     * @throws DevServicesException if something does not start; nothing is left
     *     running then
     */
    public Platform start() {
        try {
            List<Runnable> engineStarts = new ArrayList<>();
            for (Engine engine : engines.values()) {
                if (engine.isLocal()) {
                    engineStarts.add(engine::start);
                }
            }
            Concurrently.run(engineStarts);
            migrate();
            EnvironmentFile.write(home.run("environment"), environment());
            List<Runnable> serverStarts = new ArrayList<>();
            for (ServerProcess server : servers.values()) {
                serverStarts.add(server::start);
            }
            Concurrently.run(serverStarts);
            return this;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("cannot write to " + home.directory(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void migrate() {
        if (!engines.containsKey(EngineKind.MARIADB)) {
            return;
        }
        FLYWAY_LOG.setLevel(Level.WARNING);
        long begin = System.nanoTime();
        try {
            MigrationReport report = Migration.migrate(mariadb().uri(), databaseUser(), databasePassword());
            settings.console.accept("schema at version %s, %d migrations applied in %.1f s"
                    .formatted(report.version(), report.applied(), (System.nanoTime() - begin) / 1e9));
        } catch (FlywayException e) {
            throw new DevServicesException("the schema could not be migrated: " + e.getMessage(), e);
        }
    }

    /** Stops servers, then engines; data stay. Further calls do nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<Runnable> serverStops = new ArrayList<>();
        servers.forEach((name, server) -> serverStops.add(() -> stop(name, server)));
        Concurrently.run(serverStops);
        List<Runnable> engineStops = new ArrayList<>();
        engines.values().stream()
                .filter(Engine::isLocal)
                .forEach(engine -> engineStops.add(() -> stop(engine.kind().label(), engine.local())));
        Concurrently.run(engineStops);
        home.close();
    }

    private void stop(String name, ServerProcess process) {
        if (process.isRunning()) {
            process.stop();
            settings.console.accept(name + " stopped");
        }
    }

    /** @return the configuration of the services: environment variables for their servers */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        engines.forEach((kind, engine) -> environment.put(kind.variable(), engine.uri()));
        environment.put("HTTP_HOST", Ports.LOOPBACK);
        environment.put("DAILYFEED_DB_USER", databaseUser());
        environment.put("DAILYFEED_DB_PASSWORD", databasePassword());
        environment.put("DAILYFEED_KEY_MASTER", secrets.masterKey());
        environment.put("DAILYFEED_ADMIN_EMAIL", ADMIN_EMAIL);
        environment.put(Secrets.ADMIN_PASSWORD, secrets.adminPassword());
        environment.put("DAILYFEED_INTERNAL_SECRET", secrets.internalSecret());
        // The profile "open-limits": nobody at a keyboard, no test and no benchmark meets a limit; the headers are
        // sent.
        environment.put("DAILYFEED_LIMITS_FACTOR", "10000");
        environment.put("DAILYFEED_LOGIN_ADDRESS_FAILURES", "1000000");
        environment.put("DAILYFEED_MEMBER_URL", url(ServiceName.MEMBER));
        environment.put("DAILYFEED_ACTIVITY_URL", url(ServiceName.ACTIVITY));
        // Clients of a local run talk plain http, over which a secure cookie is not sent back.
        environment.put("DAILYFEED_TOKEN_COOKIE_SECURE", "false");
        environment.put("DAILYFEED_IMAGE_DIRECTORY", home.data("images").toString());
        environment.put("DAILYFEED_SEARCH_DIRECTORY", home.data("search").toString());
        urls.forEach((service, url) ->
                environment.put("DAILYFEED_PUBLIC_URL_" + service.name().toUpperCase(Locale.ROOT), url));
        environment.putAll(settings.settings);
        return environment;
    }

    /** @return the user for {@link #mariadb()} */
    public String databaseUser() {
        return mariadbIsLocal() ? MariaDb.NAME : variable("DAILYFEED_DB_USER");
    }

    /** @return the password for {@link #mariadb()} */
    public String databasePassword() {
        return mariadbIsLocal() ? secrets.databasePassword() : variable("DAILYFEED_DB_PASSWORD");
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new DevServicesException("%s is not set, but %s is".formatted(name, EngineKind.MARIADB.variable()));
        }
        return value;
    }

    private boolean mariadbIsLocal() {
        Engine mariadb = engines.get(EngineKind.MARIADB);
        return mariadb == null || mariadb.isLocal();
    }

    /** @return whom a person can log in as to administrate, and where the password is */
    public String administrator() {
        return "%s, password %s in %s".formatted(ADMIN_EMAIL, Secrets.ADMIN_PASSWORD, Secrets.file(home()));
    }

    /** @return all engines of this platform */
    public Collection<Engine> engines() {
        return List.copyOf(engines.values());
    }

    /** @return the database; its URI is a JDBC URL */
    public Engine mariadb() {
        return engine(EngineKind.MARIADB);
    }

    /** @return the broker; its URI is the bootstrap servers */
    public Engine kafka() {
        return engine(EngineKind.KAFKA);
    }

    /** @return Redis */
    public Engine redis() {
        return engine(EngineKind.REDIS);
    }

    /** @return the document store */
    public Engine mongo() {
        return engine(EngineKind.MONGO);
    }

    private Engine engine(EngineKind kind) {
        Engine engine = engines.get(kind);
        if (engine == null) {
            throw new IllegalStateException(kind.label() + " is not part of this platform");
        }
        return engine;
    }

    /** @return the service's base URL as clients see it, without a slash at the end */
    public String url(ServiceName service) {
        return urls.get(service);
    }

    /** @return the servers by name, to stop, kill and start single ones */
    public Map<String, ServerProcess> servers() {
        return Map.copyOf(servers);
    }

    /** @return the directory of this run */
    public Path home() {
        return home.directory();
    }
}
