package click.dailyfeed.devservices.process;

import java.io.IOException;
import java.time.Duration;

/** What a {@link ServerProcess} runs: one kind of server with its data directory and port. */
public interface Program {
    /** @return short lower-case name: of the pid file, of the log, and in every line on the console */
    String name();

    /** @return the port on the loopback interface that the server will listen on */
    int port();

    /** @return text that appears on the command line of this very server and of no other process */
    String signature();

    /** @return how long a start may take before it counts as failed */
    default Duration startLimit() {
        return Duration.ofSeconds(60);
    }

    /**
     * Makes ready what the server needs on disk; removes what an interrupted earlier call has left.
     *
     * @throws IOException if the disk does not let it
     */
    void prepare() throws IOException;

    /**
     * @return the command to run; asked for once per start, after {@link #prepare()}
     * @throws IOException if the disk does not let it
     */
    Launch launch() throws IOException;

    /** @return whether the server answers; asked repeatedly after the launch, never blocks for long */
    boolean isReady();

    /** @return whether the server, though its process is there, will never be ready; asked like {@link #isReady()} */
    default boolean hasFailed() {
        return false;
    }
}
