package click.dailyfeed.problem;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.ProblemCode;
import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Writes every error answer as {@code application/problem+json}, those of the container without a body included, with
 * the members that an existing client reads ({@code statusCode}, {@code resultCode}, {@code message}, {@code path}).
 *
 * <p>Leaves the code in the request property {@link #CODE} for filters that add headers.
 */
@Provider
@Priority(Priorities.USER)
public class ProblemFilter implements ContainerResponseFilter {

    /** Request property: the {@link ProblemCode} of the answer. */
    public static final String CODE = "dailyfeed.problem.code";

    static final MediaType PROBLEM_JSON = MediaType.valueOf("application/problem+json");

    private static final Logger LOG = System.getLogger(ProblemFilter.class.getName());

    /** As long as unknown keys are not looked up again (auth.md A1). */
    private static final Duration WARNING_PERIOD = Duration.ofSeconds(10);

    private final WarningThrottle warnings = new WarningThrottle(WARNING_PERIOD, Clock.systemUTC());

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Problem problem = problemOf(response);
        if (problem == null) {
            return;
        }
        request.setProperty(CODE, problem.code());
        String traceId = TraceId.of(request);
        log(problem, request, traceId);
        response.setStatus(problem.code().status());
        response.setEntity(
                document(problem, localeOf(request), pathOf(request), traceId), new Annotation[0], PROBLEM_JSON);
    }

    /**
     * One line for each; the stack only where we do not know what happened. What we refuse without a cause (too many
     * requests, keys that somebody invented) comes in floods, and anybody can start one.
     */
    private void log(Problem problem, ContainerRequestContext request, String traceId) {
        String line = "%s %s %d %s trace=%s"
                .formatted(
                        request.getMethod(),
                        pathOf(request),
                        problem.code().status(),
                        problem.code().name(),
                        traceId);
        if (problem.code() == CommonProblem.INTERNAL_ERROR) {
            LOG.log(Level.ERROR, line, problem.cause());
        } else if (problem.code().status() < 500) {
            LOG.log(Level.DEBUG, line);
        } else if (problem.cause() != null) {
            LOG.log(Level.WARNING, "{0} cause={1}", line, problem.cause());
        } else {
            OptionalInt suppressed = warnings.admit(problem.code());
            LOG.log(
                    suppressed.isPresent() ? Level.WARNING : Level.DEBUG,
                    "{0}, and {1} more since the last such line",
                    line,
                    suppressed.orElse(0));
        }
    }

    private static Problem problemOf(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            return problem;
        }
        Family family = Family.familyOf(response.getStatus());
        boolean error = family == Family.CLIENT_ERROR || family == Family.SERVER_ERROR;
        return error && !response.hasEntity() ? Problem.of(StatusCodes.codeOf(response.getStatus())) : null;
    }

    private static JsonObject document(Problem problem, Locale locale, String path, String traceId) {
        ProblemCode code = problem.code();
        String detail = code.message(locale, problem.arguments().toArray());
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", "urn:dailyfeed:problem:" + code.name())
                .add("title", titleOf(code))
                .add("status", code.status())
                .add("detail", detail)
                .add("instance", path)
                .add("code", code.name())
                .add("traceId", traceId);
        if (!problem.errors().isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            problem.errors()
                    .forEach(error -> errors.add(Json.createObjectBuilder()
                            .add("field", error.field())
                            .add("message", error.message().apply(locale))));
            document.add("errors", errors);
        }
        return document.add("statusCode", code.status())
                .add("resultCode", "FAIL")
                .add("message", detail)
                .add("path", path)
                .build();
    }

    /** The name in words: the same for every occurrence and language, as RFC 9457 asks. */
    private static String titleOf(ProblemCode code) {
        String words = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Korean when the client prefers it to English, English otherwise. */
    private static Locale localeOf(ContainerRequestContext request) {
        return AcceptedLanguage.of(request::getAcceptableLanguages);
    }

    private static String pathOf(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }
}
