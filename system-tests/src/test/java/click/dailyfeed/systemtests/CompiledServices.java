package click.dailyfeed.systemtests;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The classes of the services as compiled, and what their annotations say about the HTTP interface. */
final class CompiledServices {

    static final List<String> NAMES = List.of("member", "content", "timeline", "activity", "image", "search");

    private static final String ROOT = "click.dailyfeed.";

    private final JavaClasses classes = new ClassFileImporter()
            .importPaths(NAMES.stream()
                    .map(service -> java.nio.file.Path.of("..", service + "-war", "target", "classes"))
                    .filter(Files::isDirectory)
                    .toList());

    JavaClasses classes() {
        return classes;
    }

    /** The methods that answer requests. */
    List<JavaMethod> operations() {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    /** Every operation of every service, those that OpenAPI hides included. */
    SortedSet<Operation> routes() {
        SortedSet<Operation> routes = new TreeSet<>();
        operations().stream().map(this::route).forEach(routes::add);
        return routes;
    }

    private Operation route(JavaMethod operation) {
        JavaClass resource = operation.getOwner();
        String service = resource.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
        String template = Stream.of(applicationPath(service), path(resource), path(operation))
                .map(part -> "/" + withoutPatterns(part))
                .reduce("", String::concat)
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        return new Operation(service, httpMethod(operation), template);
    }

    private String applicationPath(String service) {
        return classes.stream()
                .filter(type -> type.getPackageName().equals(ROOT + service))
                .flatMap(type -> type.tryGetAnnotationOfType(ApplicationPath.class).stream())
                .map(ApplicationPath::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(service + " has no application path"));
    }

    private static String httpMethod(JavaMethod operation) {
        return operation.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(JavaClass::getSimpleName)
                .findFirst()
                .orElseThrow();
    }

    private static String path(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    /** Leaves of <code>{id: [0-9]{1,18}}</code> the name. */
    private static String withoutPatterns(String path) {
        StringBuilder template = new StringBuilder();
        int depth = 0;
        boolean inPattern = false;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            inPattern |= depth > 0 && c == ':';
            depth -= c == '}' ? 1 : 0;
            inPattern &= depth > 0;
            if (!inPattern && c != ' ') {
                template.append(c);
            }
        }
        return template.toString();
    }
}
