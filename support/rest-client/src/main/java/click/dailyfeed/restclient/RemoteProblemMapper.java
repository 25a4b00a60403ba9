package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Makes exceptions of the problem documents of called services; code, status and text stay as they are. */
public class RemoteProblemMapper implements ResponseExceptionMapper<DailyfeedException> {

    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);

    @Override
    public DailyfeedException toThrowable(Response response) {
        Optional<ProblemCode> code = findCode(response.readEntity(String.class), response.getStatus());
        if (code.isPresent() && response.getStatusInfo().getFamily() == Family.CLIENT_ERROR) {
            return new RemoteRefusal(code.get());
        }
        return new RemoteFailure(code.orElse(CommonProblem.UPSTREAM_UNAVAILABLE), retryAfter(response));
    }

    /** Empty for the error pages of whatever else is at the address or on the way to it. */
    private static Optional<ProblemCode> findCode(String body, int status) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject problem = reader.readObject();
            return problem.containsKey("code")
                    ? Optional.of(RemoteCode.of(problem.getString("code"), status, problem.getString("detail", "")))
                    : Optional.empty();
        } catch (JsonException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    /** Our own services say it in seconds; who says it otherwise is not one of them. */
    private static Duration retryAfter(Response response) {
        String seconds = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : DEFAULT_RETRY_AFTER;
    }
}
