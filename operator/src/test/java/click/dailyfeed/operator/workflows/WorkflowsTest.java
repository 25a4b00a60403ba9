package click.dailyfeed.operator.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowsTest {

    private static final Path DIRECTORY = Path.of("..", ".github", "workflows");
    private static final List<String> IMAGES =
            List.of("member", "content", "timeline", "activity", "image", "search", "schema");

    private static String text(String name) throws IOException {
        return Files.readString(DIRECTORY.resolve(name));
    }

    private static Workflow workflow(String name) throws IOException {
        return Workflow.of(text(name));
    }

    static Stream<Arguments> checks() {
        return Stream.of("verify.yml", "images.yml")
                .flatMap(name -> WorkflowChecks.ALL.keySet().stream().map(check -> Arguments.of(name, check)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("checks")
    @DisplayName("No check finds anything in a workflow")
    void passes(String name, String check) throws IOException {
        assertThat(WorkflowChecks.ALL.get(check).apply(workflow(name))).isEmpty();
    }

    /** A change of images.yml, and the check that refuses it. */
    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("keys", "    timeout-minutes: 45\n", "    timeout-minuts: 45\n"),
                Arguments.of("keys", "permissions:\n  contents: read\n\nconc", "permission:\n  contents: read\n\nconc"),
                Arguments.of("permissions", "permissions:\n  contents: read\n\nconc", "permissions: write-all\n\nconc"),
                Arguments.of("permissions", "      packages: write\n", "      id-token: write\n"),
                Arguments.of("time limit", "    timeout-minutes: 30\n", ""),
                Arguments.of("pinned", "docker/login-action@v3", "docker/login-action@master"),
                Arguments.of("pinned", "actions/checkout@v4", "somebody/checkout@v4"),
                Arguments.of("injection", "\"$GIVEN\"", "\"${{ inputs.tag }}\""),
                Arguments.of("credentials", "          persist-credentials: false\n", "          fetch-depth: 1\n"),
                Arguments.of("references", "steps.tag.outputs.tag", "steps.tags.outputs.tag"),
                Arguments.of("references", "needs.package.outputs.created", "needs.package.outputs.time"),
                Arguments.of("references", "matrix.service }}\n", "matrix.name }}\n"),
                Arguments.of("references", "    needs: package\n", "    needs: build\n"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("broken")
    @DisplayName("A broken workflow is refused by the check that is for it")
    void refused(String check, String right, String wrong) throws IOException {
        String text = text("images.yml");
        assertThat(text).contains(right);

        assertThat(WorkflowChecks.ALL.get(check).apply(Workflow.of(text.replace(right, wrong))))
                .isNotEmpty();
    }

    @Test
    @DisplayName("A key that is there twice is no workflow")
    void twice() {
        assertThatThrownBy(() -> Workflow.of("name: a\nname: b\n")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName(
            "Case 7: a pull request is built and tested; a push to main, develop, hotfix makes images, a tag by hand too")
    void triggers() throws IOException {
        assertThat(Workflow.keys(workflow("verify.yml").content().path("on"))).containsExactly("pull_request");
        JsonNode images = workflow("images.yml").content().path("on");
        assertThat(Workflow.keys(images)).containsExactlyInAnyOrder("push", "workflow_dispatch");
        assertThat(Workflow.values(images.at("/push/branches"))).containsExactlyInAnyOrder("main", "develop", "hotfix");
        assertThat(images.at("/workflow_dispatch/inputs/tag/required").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName(
            "Case 7: an image of each service and of the schema, from a file that is there; all say what they are of")
    void images() throws IOException {
        JsonNode job = workflow("images.yml").jobs().get("image");
        assertThat(Workflow.values(job.at("/strategy/matrix/service"))).containsExactlyInAnyOrderElementsOf(IMAGES);
        JsonNode build = Workflow.steps(job).stream()
                .filter(step -> step.path("uses").asText().startsWith("docker/build-push-action@"))
                .findFirst()
                .orElseThrow();
        for (String file : List.of("operator/image/Containerfile", "operator/image/Containerfile.schema")) {
            assertThat(build.at("/with/file").asText()).contains("'" + file + "'");
            assertThat(Path.of("..", file)).exists();
            assertThat(Files.readString(Path.of("..", file)))
                    .contains("ARG VERSION", "ARG REVISION", "ARG CREATED", "ARG SOURCE");
        }
        assertThat(build.at("/with/build-args").asText())
                .contains("SERVICE=", "VERSION=", "REVISION=", "CREATED=", "SOURCE=");
    }

    @Test
    @DisplayName("Case 7: the summary of the job names image, tag, who started it and the commit")
    void summary() throws IOException {
        String summary = Workflow.steps(workflow("images.yml").jobs().get("image")).stream()
                .map(step -> step.path("run").asText())
                .filter(script -> script.contains("$GITHUB_STEP_SUMMARY"))
                .findFirst()
                .orElseThrow();
        assertThat(summary).contains("$NAME", "$TAG", "$GITHUB_ACTOR", "$GITHUB_SHA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify.yml", "images.yml"})
    @DisplayName("The scripts of the steps have no finding of shellcheck")
    void scripts(String name) throws Exception {
        Assumptions.assumeTrue(isOnPath("shellcheck"), "no shellcheck on the PATH: scripts not checked");
        for (JsonNode step :
                workflow(name).steps().filter(step -> step.has("run")).toList()) {
            assertClean(
                    List.of("shellcheck", "--shell=bash", "-"), step.path("run").asText());
        }
    }

    @Test
    @DisplayName("No finding of actionlint")
    void actionlint() throws Exception {
        Assumptions.assumeTrue(isOnPath("actionlint"), "no actionlint on the PATH: it runs with each pull request");
        for (Map.Entry<String, String> file : Map.of("verify.yml", text("verify.yml"), "images.yml", text("images.yml"))
                .entrySet()) {
            assertClean(List.of("actionlint", "-stdin-filename", file.getKey(), "-"), file.getValue());
        }
    }

    private static void assertClean(List<String> command, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }
}
