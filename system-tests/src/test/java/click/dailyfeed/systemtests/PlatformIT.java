package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators and newcomers look at: health and the OpenAPI document of the servers. */
class PlatformIT {

    private static final List<String> SERVICES =
            List.of("member", "content", "timeline", "activity", "image", "search");

    /** One for the EAR, six side by side. */
    static Stream<String> servers() {
        return SERVICES.stream()
                .map(service -> URI.create(Http.baseOf(service)).resolve("/").toString())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("started, ready and live")
    void health(String server) {
        for (String probe : List.of("started", "ready", "live")) {
            Answer answer = Http.send(server + "health/" + probe);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.json().getString("status")).isEqualTo("UP");
        }
    }

    @Test
    @DisplayName("E3 liveness tells of the consumers of a server and what it has still to do")
    void consumer() {
        String server = URI.create(Http.baseOf("activity")).resolve("/").toString();

        JsonObject check = Http.send(server + "health/live").json().getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .filter(candidate -> candidate.getString("name").equals("event consumers"))
                .findFirst()
                .orElseThrow();

        assertThat(check.getString("status")).isEqualTo("UP");
        assertThat(check.getJsonObject("data").getInt("activity-member-activity lag"))
                .isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("the OpenAPI UI is there")
    void openApiUi(String server) {
        assertThat(Http.send(server + "openapi/ui/").text()).contains("<html");
    }

    @Test
    @DisplayName("the OpenAPI documents describe all six services and ask for the bearer token")
    void openApi() {
        String paths = servers()
                .map(server -> Http.send(server + "openapi?format=JSON").json())
                .peek(PlatformIT::hasBearerScheme)
                .flatMap(document -> document.getJsonObject("paths").keySet().stream())
                .collect(Collectors.joining("\n"));

        assertThat(paths)
                .contains(
                        "/api/authentication/signup",
                        "/api/posts/{id}/like",
                        "/api/timeline/posts/followings",
                        "/api/member-activities",
                        "/api/images/upload",
                        "/api/search/posts")
                // Clients of other services are no resources.
                .doesNotContain("/api/api/");
    }

    @Test
    @DisplayName("Repeated requests: the documents name Idempotency-Key at each operation that answers 201")
    void idempotencyKey() {
        assertThat(servers()
                        .map(server -> Http.send(server + "openapi?format=JSON").json())
                        .flatMap(document -> document.getJsonObject("paths").values().stream())
                        .map(path -> path.asJsonObject().getJsonObject("post"))
                        .filter(post ->
                                post != null && post.getJsonObject("responses").containsKey("201")))
                .hasSizeGreaterThan(10)
                .allSatisfy(post -> assertThat(post.getJsonArray("parameters").getValuesAs(JsonObject.class))
                        .as(post.toString())
                        .anyMatch(parameter -> parameter.getString("name").equals("Idempotency-Key")));
    }

    private static void hasBearerScheme(JsonObject document) {
        JsonObject scheme = document.getJsonObject("components")
                .getJsonObject("securitySchemes")
                .getJsonObject("bearer");
        assertThat(scheme.getString("type")).isEqualTo("http");
        assertThat(scheme.getString("scheme")).isEqualTo("bearer");
    }
}
