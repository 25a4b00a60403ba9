package click.dailyfeed.containerimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of a small stand-in for what the build leaves; the system tests start the real ones. */
class ServiceImageTest {

    private static final Instant CREATED = Instant.parse("2026-11-22T00:00:00Z");
    private static final Labels LABELS = new Labels("0.1.0", "4f1c", "https://example.org/dailyfeed", CREATED);
    private static final List<String> VOLUMES = List.of("opt/ol/wlp/output/", "logs/", "tmp/");

    @TempDir
    Path directory;

    private Path checkout;

    @BeforeEach
    void build() throws IOException {
        checkout = build("checkout");
    }

    private Path build(String name) throws IOException {
        Path root = directory.resolve(name);
        for (String file : List.of(
                "wlp/bin/server",
                "wlp/bin/tools/ws-server.jar",
                "wlp/lib/kernel.jar",
                "liberty-config/src/main/liberty/token.xml",
                "liberty-config/target/liberty-config.cdx.json",
                "target/liberty/wlp/usr/shared/resources/jdbc/driver.jar",
                "target/liberty/wlp/usr/servers/member/server.env",
                "operator/image/start.sh",
                "member-war/src/main/liberty/config/server.xml",
                "member-war/target/member.war",
                "member-war/target/member-war.cdx.json")) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "content of " + file);
        }
        return root;
    }

    private Path write(Path from, String name, Optional<Path> base) throws Exception {
        Path tar = directory.resolve(name + ".tar");
        String digest = new ServiceImage("member", from, from.resolve("wlp"), LABELS)
                .write(base, directory.resolve(name + ".layers"), tar);
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        return tar;
    }

    private static JsonObject config(TarFile tar) throws IOException {
        return json(tar, manifest(tar).getString("Config")).asJsonObject();
    }

    private static JsonObject manifest(TarFile tar) throws IOException {
        return json(tar, "manifest.json").asJsonArray().getJsonObject(0);
    }

    private static JsonStructure json(TarFile tar, String name) throws IOException {
        try (JsonReader reader = Json.createReader(tar.getInputStream(entry(tar, name)))) {
            return reader.read();
        }
    }

    private static TarArchiveEntry entry(TarFile tar, String name) {
        return tar.getEntries().stream()
                .filter(file -> file.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<TarArchiveEntry> files(Path path) throws IOException {
        List<TarArchiveEntry> files = new ArrayList<>();
        try (TarFile tar = new TarFile(path)) {
            for (JsonString layer : manifest(tar).getJsonArray("Layers").getValuesAs(JsonString.class)) {
                try (TarArchiveInputStream entries = new TarArchiveInputStream(
                        new GZIPInputStream(tar.getInputStream(entry(tar, layer.getString()))))) {
                    for (TarArchiveEntry file = entries.getNextEntry(); file != null; file = entries.getNextEntry()) {
                        files.add(file);
                    }
                }
            }
        }
        return files;
    }

    @Test
    @DisplayName("The same input makes the same bytes, wherever, whenever and by whom it was built")
    void reproducible() throws Exception {
        Path other = build("another/checkout");
        Files.setLastModifiedTime(other.resolve("wlp/bin/server"), FileTime.from(Instant.EPOCH));
        assertThat(other.resolve("wlp/bin/server").toFile().setExecutable(true)).isTrue();
        Files.createDirectory(other.resolve("wlp/lib/versions"));
        Files.writeString(other.resolve("wlp/lib/versions/package_26.11.23_09.08.19.txt"), "made smaller just now");
        Files.createDirectory(checkout.resolve("wlp/lib/versions"));

        assertThat(write(checkout, "one", Optional.empty()))
                .hasSameBinaryContentAs(write(other, "two", Optional.empty()));
    }

    @Test
    @DisplayName("What is run, as whom, where it listens and writes, and the labels")
    void configuration() throws Exception {
        try (TarFile tar = new TarFile(write(checkout, "image", Optional.empty()))) {
            assertThat(manifest(tar).getJsonArray("RepoTags").getString(0)).isEqualTo("dailyfeed/member:local");
            assertThat(config(tar).getString("created")).isEqualTo(CREATED.toString());
            JsonObject config = config(tar).getJsonObject("config");
            assertThat(config.getString("User")).isEqualTo("1001:0");
            assertThat(config.getJsonArray("Entrypoint").getValuesAs(JsonString::getString))
                    .containsExactly("/opt/dailyfeed/start.sh");
            assertThat(config.getJsonObject("ExposedPorts").keySet()).containsExactly("9080/tcp");
            assertThat(config.getJsonObject("Volumes").keySet())
                    .containsExactlyInAnyOrder("/opt/ol/wlp/output", "/logs", "/tmp");
            assertThat(config.getJsonArray("Env").getValuesAs(JsonString::getString))
                    .containsExactlyInAnyOrder("WLP_OUTPUT_DIR=/opt/ol/wlp/output", "LOG_DIR=/logs");
            JsonObject labels = config.getJsonObject("Labels");
            assertThat(labels.getString("org.opencontainers.image.title")).isEqualTo("dailyfeed-member");
            assertThat(labels.getString("org.opencontainers.image.version")).isEqualTo("0.1.0");
            assertThat(labels.getString("org.opencontainers.image.revision")).isEqualTo("4f1c");
            assertThat(labels.getString("org.opencontainers.image.created")).isEqualTo(CREATED.toString());
            assertThat(labels.getString("org.opencontainers.image.source")).isEqualTo(LABELS.source());
        }
    }

    @Test
    @DisplayName(
            "Root owns all and nobody may write it but the volumes; no server of a build, and nothing secret, gets in")
    void files() throws Exception {
        List<TarArchiveEntry> files = files(write(checkout, "image", Optional.empty()));

        assertThat(files)
                .extracting(TarArchiveEntry::getName)
                .contains(
                        "opt/ol/wlp/bin/server",
                        "opt/ol/wlp/usr/shared/config/dailyfeed/token.xml",
                        "opt/ol/wlp/usr/shared/resources/jdbc/driver.jar",
                        "opt/ol/wlp/usr/servers/defaultServer/server.xml",
                        "opt/ol/wlp/usr/servers/defaultServer/apps/member.war",
                        "opt/dailyfeed/start.sh",
                        "opt/dailyfeed/sbom/member-war.cdx.json",
                        "opt/dailyfeed/sbom/liberty-config.cdx.json")
                .noneMatch(name -> name.endsWith("server.env"));
        for (TarArchiveEntry file : files) {
            boolean volume = VOLUMES.contains(file.getName());
            assertThat(file.getLongUserId()).as(file.getName()).isEqualTo(volume ? 1001 : 0);
            assertThat(file.getMode() & 0777)
                    .as(file.getName())
                    .isEqualTo(volume ? 0775 : isProgramOrDirectory(file) ? 0755 : 0644);
        }
    }

    private static boolean isProgramOrDirectory(TarArchiveEntry file) {
        return file.isDirectory()
                || file.getName().endsWith("bin/server")
                || file.getName().endsWith("start.sh");
    }

    @Test
    @DisplayName("On a base from a tar: its layers come first")
    void base() throws Exception {
        Path base = write(checkout, "base", Optional.empty());
        Path image = write(checkout, "image", Optional.of(base));

        try (TarFile one = new TarFile(base);
                TarFile two = new TarFile(image)) {
            List<?> inherited = config(one).getJsonObject("rootfs").getJsonArray("diff_ids");
            List<?> all = config(two).getJsonObject("rootfs").getJsonArray("diff_ids");
            assertThat(all).hasSize(2 * inherited.size());
            assertThat(all.subList(0, inherited.size())).isEqualTo(inherited);
        }
    }

    @Test
    @DisplayName("What is missing is named")
    void missing() throws IOException {
        assertThatThrownBy(() -> write(checkout, "image", Optional.of(Path.of("no-base.tar"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no-base.tar");
        Files.delete(checkout.resolve("member-war/target/member.war"));
        assertThatThrownBy(() -> write(checkout, "image", Optional.empty()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("member.war: is missing: has the build ended?");
    }
}
