package click.dailyfeed.devservices.engine;

import java.util.Locale;

/** The engines, in the order they are started in. */
public enum EngineKind {
    /** The relational database. */
    MARIADB("DAILYFEED_DB_URL", 13306),
    /** The message broker. */
    KAFKA("KAFKA_BOOTSTRAP_SERVERS", 19092),
    /** Feeds, rankings, caches. */
    REDIS("REDIS_URL", 16379),
    /** The document store. */
    MONGO("MONGODB_URI", 17017);

    private final String variable;
    private final int defaultPort;

    EngineKind(String variable, int defaultPort) {
        this.variable = variable;
        this.defaultPort = defaultPort;
    }

    /** @return the environment variable that tells a service where the engine is, and that names a real one to us */
    public String variable() {
        return variable;
    }

    /** @return the port of a local run, unless configured; not the engine's usual one, which may be in use */
    public int defaultPort() {
        return defaultPort;
    }

    /** @return the lower-case name: of files, properties and lines on the console */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
