package click.dailyfeed.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace that a request belongs to: that of its W3C {@code traceparent} header, or a new one. */
public final class TraceId {

    private static final String PROPERTY = "dailyfeed.trace.id";
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceId() {}

    /** 32 hexadecimal digits, the same for the whole request. */
    public static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof String known) {
            return known;
        }
        String traceId = incoming(request.getHeaderString("traceparent"));
        request.setProperty(PROPERTY, traceId);
        return traceId;
    }

    private static String incoming(String traceparent) {
        if (traceparent != null) {
            Matcher matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
