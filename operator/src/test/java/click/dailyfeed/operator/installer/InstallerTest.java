package click.dailyfeed.operator.installer;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.operator.installer.Installer.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallerTest {

    private static final String OPERATOR = "crd openlibertyapplications.apps.openliberty.io";
    private static final List<String> IMAGES =
            List.of("member", "content", "timeline", "activity", "image", "search", "schema");

    @TempDir
    private Path directory;

    private Installer installer;

    @BeforeEach
    void prepare() {
        installer = new Installer(directory);
    }

    @ParameterizedTest
    @DisplayName(
            "What it does not know or cannot do is refused before anything is touched, in one line that says what to do")
    @CsvSource(delimiter = '|', textBlock = """
                    frobnicate                                | unknown argument 'frobnicate'
                    all --overlay                             | --overlay needs a value
                    all --overlay --small                     | --overlay needs a value
                    all --overlay staging                     | unknown overlay 'staging': local, dev or prod
                    all --cluster minikube                    | unknown cluster 'minikube': k3d or none
                    --overlay dev                             | no command
                    all uninstall                             | one command at a time: all, uninstall
                    all --timeout soon                        | --timeout takes seconds
                    all --overlay dev --small                 | --small is for the overlay local only
                    all --overlay dev --cluster k3d           | --cluster is for the overlay local only
                    all --kiali                               | --kiali needs the mesh
                    applications --delete-data                | --delete-data is for uninstall only
                    applications --overlay prod --tag main-1  | prod takes digests and no tag
                    applications --registry ghcr.io/you        | --registry needs --tag
                    applications --tag x --registry A;B       | 'A;B' is no place of images
                    applications --tag a/b                    | 'a/b' is no tag of an image
                    all --cluster k3d --context elsewhere     | --cluster k3d has the context k3d-dailyfeed
                    applications                              | say which cluster is meant: --context here
                    applications --context nowhere            | kubectl knows no context 'nowhere'; it has: here elsewhere k3d-dailyfeed
                    """)
    void refused(String arguments, String message) throws Exception {
        Result result = installer.run(arguments.split(" +"));

        assertThat(result.status()).as(result.errors()).isEqualTo(2);
        assertThat(result.errors()).startsWith("install.sh: " + message).hasLineCount(1);
        assertThat(installer.called()).noneMatch(InstallerTest::changes);
    }

    @Test
    @DisplayName("Without a command it says how it is used")
    void usage() throws Exception {
        assertThat(installer.run().status()).isEqualTo(2);
        Result help = installer.run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("--dry-run", "--delete-data", "--small", "--tag");
    }

    @ParameterizedTest
    @CsvSource({
        "kubectl, applications --context here",
        "openssl, applications --context here",
        "curl, infrastructure --context here",
        "istioctl, infrastructure --context here --overlay dev",
        "k3d, infrastructure --cluster k3d",
    })
    @DisplayName("A missing tool is named before anything is touched")
    void missingTool(String tool, String arguments) throws Exception {
        Result result = installer.without(tool).run(arguments.split(" "));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).startsWith("install.sh: not on the PATH: " + tool);
        assertThat(installer.called()).noneMatch(InstallerTest::changes);
    }

    @Test
    @DisplayName("An istioctl of another version is refused")
    void otherIstio() throws Exception {
        Result result = installer
                .with("ISTIOCTL_VERSION", "1.20.0")
                .run("infrastructure", "--context", "here", "--overlay", "dev");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).contains("istioctl is 1.20.0, 1.30.3 is needed");
    }

    @Test
    @DisplayName("A cluster that does not answer is named")
    void unreachable() throws Exception {
        Result result = installer.broken("version").run("infrastructure", "--context", "here");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).contains("the cluster of context 'here' does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "prod"})
    @DisplayName("A dry run prints what would be run and applied, needs no cluster, and touches nothing")
    void dryRun(String overlay) throws Exception {
        Result result =
                installer.rendering().without("istioctl").without("curl").run("all", "--overlay", overlay, "--dry-run");

        assertThat(result.status()).as(result.errors()).isZero();
        assertThat(installer.called()).allMatch(call -> call.startsWith("kubectl kustomize"));
        assertThat(result.output())
                .contains("1.6.2/kubectl/openliberty-app-operator.yaml", "kind: OpenLibertyApplication")
                .contains("+ kubectl -n dailyfeed delete job dailyfeed-schema --ignore-not-found");
        assertThat(result.output().contains("istioctl install")).isEqualTo(!overlay.equals("local"));
        assertThat(result.output().contains("strimzi-cluster-operator-1.2.0")).isEqualTo(overlay.equals("prod"));
    }

    @Test
    @DisplayName("local keeps two servers of each service and their autoscaling, --small takes both away")
    void small() throws Exception {
        String local = installer.rendering().run("applications", "--dry-run").output();
        String small = installer.run("applications", "--dry-run", "--small").output();

        assertThat(local).contains("autoscaling:", "minReplicas: 2", "kind: PodDisruptionBudget");
        assertThat(small).doesNotContain("autoscaling:", "minReplicas", "kind: PodDisruptionBudget");
        assertThat(small).contains("replicas: 1");
    }

    @ParameterizedTest
    @CsvSource({"local, dailyfeed/", "dev, registry.example/dailyfeed/"})
    @DisplayName("A tag is that of all seven images")
    void tag(String overlay, String repository) throws Exception {
        Result result = installer
                .rendering()
                .run("applications", "--overlay", overlay, "--dry-run", "--tag", "main-20261123-7");

        assertThat(result.status()).as(result.errors()).isZero();
        for (String image : IMAGES) {
            assertThat(result.output())
                    .containsPattern("mage: " + repository + image + ":main-20261123-7\n")
                    .doesNotContainPattern("mage: \\S*" + image + ":(?!main-20261123-7)");
        }
    }

    @Test
    @DisplayName("A registry is that of all seven images")
    void registry() throws Exception {
        Result result = installer
                .rendering()
                .run("applications", "--dry-run", "--tag", "main-1", "--registry", "ghcr.io/you/dailyfeed");

        assertThat(result.status()).as(result.errors()).isZero();
        for (String image : IMAGES) {
            assertThat(result.output()).contains("mage: ghcr.io/you/dailyfeed/" + image + ":main-1\n");
        }
    }

    @Test
    @DisplayName("Infrastructure only: the operators with their names put in, no application and no secret")
    void infrastructure() throws Exception {
        Result result = installer.run("infrastructure", "--context", "here", "--overlay", "prod");

        assertThat(result.status()).as(result.errors()).isZero();
        assertThat(installer.called())
                .anyMatch(call -> call.startsWith("istioctl install --context here --set profile=default"))
                .anyMatch(call -> call.contains("openliberty-app-rbac-watch-all.yaml.named"))
                .anyMatch(call -> call.contains("-n dailyfeed -f") && call.contains("strimzi-cluster-operator"))
                .noneMatch(call -> call.contains("kustomize") || call.contains("create secret"));
        assertThat(installer.called())
                .filteredOn(InstallerTest::changes)
                .allMatch(call -> call.contains("--context here") || call.startsWith("curl"));
    }

    @Test
    @DisplayName(
            "Applications: missing secrets are made and not printed, the migration runs anew, each service is waited for")
    void applications() throws Exception {
        Result result = installer
                .rendering()
                .with("DAILYFEED_ADMIN_PASSWORD", "Given!123")
                .there(OPERATOR)
                .there("secret dailyfeed-redis")
                .run("applications", "--context", "here");

        assertThat(result.status()).as(result.errors()).isZero();
        assertThat(installer.secrets())
                .contains("dailyfeed-database", "DAILYFEED_DB_USER=dailyfeed", "DAILYFEED_ADMIN_PASSWORD=Given!123")
                .contains("MONGODB_URI=mongodb://mongodb:27017/dailyfeed")
                .anyMatch(line -> line.matches("DAILYFEED_KEY_MASTER=[A-Za-z0-9+/]{43}="))
                .doesNotContain("dailyfeed-redis");
        for (String line : installer.secrets()) {
            if (line.matches(".*(PASSWORD|MASTER|SECRET)=.*")) {
                String secret = line.substring(line.indexOf('=') + 1);
                assertThat(result.output() + result.errors() + installer.called())
                        .doesNotContain(secret);
            }
        }
        List<String> called = installer.called();
        assertThat(indexOf(called, "delete job dailyfeed-schema")).isLessThan(indexOf(called, "apply --server-side"));
        assertThat(indexOf(called, "apply --server-side"))
                .isLessThan(indexOf(called, "wait --for=condition=Complete job/dailyfeed-schema"));
        assertThat(called)
                .filteredOn(call -> call.contains("--for=condition=Ready openlibertyapplication/"))
                .hasSize(6);
    }

    @Test
    @DisplayName("Applications on a cluster without the operator, or without the mesh that they need, are refused")
    void infrastructureMissing() throws Exception {
        assertThat(installer
                        .rendering()
                        .run("applications", "--context", "here")
                        .errors())
                .contains("the Open Liberty Operator is not there: install.sh infrastructure comes first");
        assertThat(installer
                        .there(OPERATOR)
                        .run("applications", "--context", "here", "--overlay", "dev")
                        .errors())
                .contains("Istio is not there: install.sh infrastructure --overlay dev comes first");
        assertThat(installer.called()).noneMatch(InstallerTest::changes);
    }

    @Test
    @DisplayName("After a run that broke off, what is there stays as it is and the rest is done")
    void halfDone() throws Exception {
        for (String present : List.of(
                OPERATOR,
                "namespace dailyfeed",
                "namespace open-liberty-operator",
                "apiservice v1beta1.metrics.k8s.io",
                "secret dailyfeed-database",
                "secret dailyfeed-internal",
                "secret dailyfeed-member")) {
            installer.there(present);
        }
        Result result = installer.rendering().run("all", "--context", "here");

        assertThat(result.status()).as(result.errors()).isZero();
        assertThat(result.errors()).contains("namespace dailyfeed is there", "secret dailyfeed-member is there");
        assertThat(installer.called())
                .noneMatch(call -> call.contains("create namespace") || call.contains("metrics-server"));
        assertThat(installer.secrets())
                .contains("dailyfeed-redis", "dailyfeed-mongodb")
                .doesNotContain("dailyfeed-database", "dailyfeed-internal", "dailyfeed-member");
    }

    @Test
    @DisplayName("A step that fails is named, and nothing comes after it")
    void failure() throws Exception {
        Result result = installer
                .rendering()
                .there(OPERATOR)
                .broken("wait --for=condition=Complete job/dailyfeed-schema")
                .run("applications", "--context", "here", "--timeout", "5");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).contains("the schema was not migrated within 5 s");
        assertThat(installer.called()).noneMatch(call -> call.contains("condition=Ready"));
    }

    @Test
    @DisplayName("prod makes no password up, and takes no images that are not named")
    void prod() throws Exception {
        Result unnamed = installer.rendering().run("applications", "--context", "here", "--overlay", "prod");
        assertThat(unnamed.status()).isEqualTo(1);
        assertThat(unnamed.errors()).contains("names no images yet");

        Files.writeString(directory.resolve("stand-in/rendered"), "kind: Namespace\n");
        installer.there(OPERATOR).there("namespace istio-system");
        Result made = installer.run("applications", "--context", "here", "--overlay", "prod");
        assertThat(made.status()).isEqualTo(1);
        assertThat(made.errors()).contains("prod needs DAILYFEED_DB_USER in the environment");
        assertThat(installer.called()).noneMatch(call -> call.contains(" apply "));
    }

    @Test
    @DisplayName("The local cluster is made once, and everything goes to it")
    void cluster() throws Exception {
        Result made = installer.run("infrastructure", "--cluster", "k3d");
        assertThat(made.status()).as(made.errors()).isZero();
        assertThat(installer.called()).anyMatch(call -> call.startsWith("k3d cluster create dailyfeed"));

        installer.there("cluster dailyfeed");
        Result again = installer.run("infrastructure", "--cluster", "k3d");
        assertThat(again.errors()).contains("cluster dailyfeed is there");
        assertThat(installer.called())
                .filteredOn(call -> call.startsWith("k3d cluster create"))
                .hasSize(1);
        assertThat(installer.called())
                .filteredOn(call -> call.startsWith("kubectl") && changes(call))
                .allMatch(call -> call.contains("--context k3d-dailyfeed"));
    }

    @Test
    @DisplayName("Uninstalling takes the applications first and leaves volumes, secrets and the namespace")
    void uninstall() throws Exception {
        Result result = installer.rendering().run("uninstall", "--context", "here");

        assertThat(result.status()).as(result.errors()).isZero();
        List<String> deleted = deleted();
        assertThat(deleted.get(0)).contains("openlibertyapplications.apps.openliberty.io dailyfeed-activity");
        assertThat(deleted)
                .anyMatch(call -> call.contains("configmaps dailyfeed-common-abc"))
                .noneMatch(call -> call.contains("istio-ca-root-cert"))
                .noneMatch(call -> call.matches(".*(namespace|persistentvolumeclaim|secret).*"))
                // Kinds that this cluster does not know.
                .noneMatch(call -> call.contains("istio"));
        assertThat(result.errors()).contains("--delete-data takes them too");
    }

    @Test
    @DisplayName("Data go only when that is said")
    void deleteData() throws Exception {
        Result result = installer.rendering().run("uninstall", "--context", "here", "--delete-data");

        assertThat(result.status()).as(result.errors()).isZero();
        assertThat(deleted())
                .anyMatch(call -> call.contains("delete persistentvolumeclaims --all"))
                .anyMatch(call -> call.contains("delete namespace dailyfeed"));
    }

    @Test
    @DisplayName("The shell scripts have no finding of shellcheck")
    void lint() throws Exception {
        Assumptions.assumeTrue(
                Installer.onPath("shellcheck").isPresent(), "no shellcheck on the PATH: scripts not checked");
        Process process = new ProcessBuilder("shellcheck", "install.sh", "image/start.sh", "image/tag.sh")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes())).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private List<String> deleted() throws IOException {
        return installer.called().stream()
                .filter(call -> call.contains(" delete "))
                .toList();
    }

    private static int indexOf(List<String> calls, String part) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).contains(part)) {
                return i;
            }
        }
        throw new AssertionError(part + " not in " + calls);
    }

    private static boolean changes(String call) {
        return call.matches(".* (apply|create|delete|install)( .*)?");
    }
}
