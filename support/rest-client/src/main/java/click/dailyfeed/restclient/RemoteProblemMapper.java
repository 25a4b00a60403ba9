package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Makes exceptions of the problem documents of called services; code, status and text stay as they are. */
public class RemoteProblemMapper implements ResponseExceptionMapper<DailyfeedException> {

    private static final int FIRST_FAILURE = 500;

    @Override
    public DailyfeedException toThrowable(Response response) {
        int status = response.getStatus();
        return findCode(response.readEntity(String.class), status)
                .map(code -> status < FIRST_FAILURE ? new RemoteRefusal(code) : new RemoteFailure(code))
                .orElseGet(() -> new RemoteFailure(CommonProblem.UPSTREAM_UNAVAILABLE));
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
}
