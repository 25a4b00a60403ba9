package click.dailyfeed.devservices.process;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A launch of a main class of this module in a JVM of its own, with the class path of this one. */
public final class JavaProgram {
    private static final String LOG_FORMAT =
            "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT.%1$tL %4$s %3$s %5$s%6$s%n";

    private JavaProgram() {}

    /**
     * @param main the class to run
     * @param options JVM options; first on the command line, where {@link Program#signature()} is looked for
     * @param arguments arguments of the main class
     */
    public static Launch launch(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(LOG_FORMAT);
        command.add(main.getName());
        command.addAll(arguments);
        return new Launch(command, Map.of("CLASSPATH", classPath(main.getClassLoader())));
    }

    // Absolute: the other process works in a directory of its own.
    private static String classPath(ClassLoader loader) {
        Stream<Path> entries = loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(JavaProgram::file)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of);
        return entries.map(entry -> entry.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path file(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry " + url, e);
        }
    }
}
