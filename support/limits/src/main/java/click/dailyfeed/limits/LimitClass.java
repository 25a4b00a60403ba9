package click.dailyfeed.limits;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Set;

/** Operations that share a limit. Each client has one bucket of tokens for each class. */
public enum LimitClass {
    READ,
    WRITE,
    SEARCH,
    UPLOAD,
    SIGNUP;

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** @param operation a resource method */
    static LimitClass of(Method operation, String httpMethod) {
        Limited limited = operation.isAnnotationPresent(Limited.class)
                ? operation.getAnnotation(Limited.class)
                : operation.getDeclaringClass().getAnnotation(Limited.class);
        if (limited != null) {
            return limited.value();
        }
        return READING.contains(httpMethod) ? READ : WRITE;
    }
}
