package click.dailyfeed.devservices.process;

import java.util.List;
import java.util.Map;

/**
 * How a server is started.
 *
 * @param command program and arguments
 * @param environment variables added to those of this process
 */
public record Launch(List<String> command, Map<String, String> environment) {
    /** A command that needs no environment of its own. */
    public Launch(List<String> command) {
        this(command, Map.of());
    }
}
