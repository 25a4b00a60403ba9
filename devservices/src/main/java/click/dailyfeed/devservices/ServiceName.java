package click.dailyfeed.devservices;

import java.util.Locale;

/** The six services. */
public enum ServiceName {
    /** Members, sessions, follows. */
    MEMBER(8084),
    /** Posts, comments, likes. */
    CONTENT(8081),
    /** Feeds. */
    TIMELINE(8082),
    /** What members did. */
    ACTIVITY(8086),
    /** Pictures. */
    IMAGE(8085),
    /** Search. */
    SEARCH(8083);

    private final int port;

    ServiceName(int port) {
        this.port = port;
    }

    /** @return the port of its server in a local run side by side, unless configured */
    public int defaultPort() {
        return port;
    }

    /** @return the lower-case name: of the server, the context root, files and properties */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
