package click.dailyfeed.operator.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls between services, read from the sources: the clients are the interfaces of {@code support/rest-client}, each
 * with a producer that names its target, and a service has those that its modules import, or import the guard of.
 */
final class RestCalls {

    private static final Path ROOT = Path.of("..");
    private static final Path CLIENTS = ROOT.resolve("support/rest-client/src/main/java/click/dailyfeed/restclient");
    private static final Pattern TARGET = Pattern.compile("\"dailyfeed\\.(\\w+)\\.url\"");
    private static final Pattern BASE = Pattern.compile("@Path\\(\"([^\"]*)\"\\)\\s+(?:@\\S+\\s+)*public interface");
    private static final Pattern OPERATION =
            Pattern.compile("@(GET|HEAD|POST|PUT|PATCH|DELETE)\\s+(?:@(?!Path)\\S+\\s+)*@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern IMPORT =
            Pattern.compile("import click\\.dailyfeed\\.restclient\\.(\\w+)(?:Client|Service);");
    private static final Pattern SUPPORT = Pattern.compile("<artifactId>support-([\\w-]+)</artifactId>");
    private static final Map<String, Set<Call>> BY_SERVICE = new ConcurrentHashMap<>();

    private RestCalls() {}

    /**
     * @param target the service that is called
     * @param path with the context root of the gateway, that is none
     */
    record Call(String target, String method, String path) {}

    /** @param service name of a WAR's folder without {@code -war} */
    static Set<Call> of(String service) {
        return BY_SERVICE.computeIfAbsent(service, RestCalls::read);
    }

    private static Set<Call> read(String service) {
        Set<Path> modules = new HashSet<>();
        collectModules(ROOT.resolve(service + "-war"), modules);
        return modules.stream()
                .filter(module -> !CLIENTS.startsWith(module))
                .flatMap(module -> javaSources(module.resolve("src/main/java")))
                .flatMap(source -> IMPORT.matcher(text(source)).results())
                .map(match -> match.group(1))
                .distinct()
                .flatMap(RestCalls::operations)
                .collect(Collectors.toSet());
    }

    private static void collectModules(Path module, Set<Path> modules) {
        if (modules.add(module)) {
            String pom = text(module.resolve("pom.xml"));
            SUPPORT.matcher(pom)
                    .results()
                    .map(match -> ROOT.resolve("support").resolve(match.group(1)))
                    .forEach(support -> collectModules(support, modules));
        }
    }

    private static Stream<Call> operations(String client) {
        String source = text(CLIENTS.resolve(client + "Client.java"));
        String target = first(TARGET, text(CLIENTS.resolve(client + "ClientProducer.java")), client);
        String base = first(BASE, source, client);
        List<MatchResult> operations = OPERATION.matcher(source).results().toList();
        if (operations.isEmpty()) {
            throw new IllegalStateException("no operations in " + client + "Client");
        }
        return operations.stream().map(match -> new Call(target, match.group(1), base + match.group(2)));
    }

    private static String first(Pattern pattern, String text, String client) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("the client " + client + " has no " + pattern);
        }
        return matcher.group(1);
    }

    private static Stream<Path> javaSources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
