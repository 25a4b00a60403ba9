package click.dailyfeed.containerimage;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * The image of one service. Its layers go from what changes seldom, and is the same for all services, to what each build changes.
 * All files belong to root and nobody may write them; the server runs as a plain user and writes to three volumes. The same input
 * makes the same bytes.
 */
final class ServiceImage {

    private static final String USER = "1001:0";
    private static final int PORT = 9080;
    private static final AbsoluteUnixPath LIBERTY = AbsoluteUnixPath.get("/opt/ol/wlp");
    private static final AbsoluteUnixPath SERVER = LIBERTY.resolve("usr/servers/defaultServer");
    private static final AbsoluteUnixPath SHARED = LIBERTY.resolve("usr/shared");
    private static final AbsoluteUnixPath OUTPUT = LIBERTY.resolve("output");
    private static final AbsoluteUnixPath LOGS = AbsoluteUnixPath.get("/logs");
    private static final AbsoluteUnixPath TEMPORARY = AbsoluteUnixPath.get("/tmp");
    private static final AbsoluteUnixPath START = AbsoluteUnixPath.get("/opt/dailyfeed/start.sh");
    private static final AbsoluteUnixPath BILLS_OF_MATERIALS = AbsoluteUnixPath.get("/opt/dailyfeed/sbom");

    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions DATA = FilePermissions.fromOctalString("644");
    private static final FilePermissions WRITABLE = FilePermissions.fromOctalString("775");
    private static final Instant MODIFIED = Instant.ofEpochSecond(1);
    private static final String ROOT = "0:0";

    /** Where Liberty notes when it was made smaller: another time in each build. */
    private static final String PACKAGED = "package_[\\d._]+\\.txt";

    private final String service;
    private final Path checkout;
    private final Path runtime;
    private final Labels labels;

    /**
     * @param service as in {@code member}
     * @param checkout the project, built
     * @param runtime a Liberty without servers
     */
    ServiceImage(String service, Path checkout, Path runtime, Labels labels) {
        this.service = service;
        this.checkout = checkout;
        this.runtime = runtime;
        this.labels = labels;
    }

    /**
     * Writes the image.
     *
     * @param base the tar of an image with a JRE, or nothing: then the image has no program that could run it
     * @param cache for layers, which images have in common
     * @return the digest of the image, as in {@code sha256:…}
     * @throws NoSuchFileException of something that the build should have made, or the base
     */
    String write(Optional<Path> base, Path cache, Path tar)
            throws IOException, InterruptedException, ExecutionException {
        try {
            JibContainerBuilder image =
                    base.isPresent() ? Jib.from(TarImage.at(existing(base.get()))) : Jib.fromScratch();
            return image.addFileEntriesLayer(runtime())
                    .addFileEntriesLayer(shared())
                    .addFileEntriesLayer(server())
                    .addFileEntriesLayer(application())
                    .setEnvironment(Map.of("WLP_OUTPUT_DIR", OUTPUT.toString(), "LOG_DIR", LOGS.toString()))
                    .addVolume(OUTPUT)
                    .addVolume(LOGS)
                    .addVolume(TEMPORARY)
                    .addExposedPort(Port.tcp(PORT))
                    .setLabels(labels.of(service))
                    .setUser(USER)
                    .setEntrypoint(List.of(START.toString()))
                    .setCreationTime(labels.created())
                    .containerize(Containerizer.to(TarImage.at(tar).named("dailyfeed/" + service + ":local"))
                            .setBaseImageLayersCache(cache)
                            .setApplicationLayersCache(cache)
                            .setOfflineMode(true)
                            .setToolName("dailyfeed"))
                    .getDigest()
                    .toString();
        } catch (InvalidImageReferenceException | CacheDirectoryCreationException | RegistryException e) {
            throw new IOException(service + ": " + e.getMessage(), e);
        }
    }

    private FileEntriesLayer runtime() throws IOException {
        FileEntriesLayer.Builder layer = tree("runtime", runtime, LIBERTY);
        for (AbsoluteUnixPath volume : List.of(OUTPUT, LOGS, TEMPORARY)) {
            layer.addEntry(existing(runtime), volume, WRITABLE, MODIFIED, USER);
        }
        return layer.build();
    }

    private FileEntriesLayer shared() throws IOException {
        FileEntriesLayer.Builder layer =
                tree("shared", checkout.resolve("liberty-config/src/main/liberty"), SHARED.resolve("config/dailyfeed"));
        add(layer, checkout.resolve("target/liberty/wlp/usr/shared/resources/jdbc"), SHARED.resolve("resources/jdbc"));
        add(layer, checkout.resolve("operator/image/start.sh"), START);
        return layer.build();
    }

    private FileEntriesLayer server() throws IOException {
        return tree("server", war().resolve("src/main/liberty/config"), SERVER).build();
    }

    private FileEntriesLayer application() throws IOException {
        String file = service + ".war";
        FileEntriesLayer.Builder layer =
                tree("application", war().resolve("target/" + file), SERVER.resolve("apps/" + file));
        bill(layer, checkout.resolve("liberty-config/target/liberty-config.cdx.json"));
        bill(layer, war().resolve("target/" + service + "-war.cdx.json"));
        return layer.build();
    }

    private static void bill(FileEntriesLayer.Builder layer, Path source) throws IOException {
        add(layer, source, BILLS_OF_MATERIALS.resolve(source.getFileName().toString()));
    }

    private Path war() {
        return checkout.resolve(service + "-war");
    }

    private static FileEntriesLayer.Builder tree(String name, Path source, AbsoluteUnixPath destination)
            throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        add(layer, source, destination);
        return layer;
    }

    private static void add(FileEntriesLayer.Builder layer, Path source, AbsoluteUnixPath destination)
            throws IOException {
        try (Stream<Path> paths = Files.walk(existing(source))) {
            paths.filter(path -> !path.getFileName().toString().matches(PACKAGED))
                    .forEach(path -> {
                        AbsoluteUnixPath target = path.equals(source)
                                ? destination
                                : destination.resolve(source.relativize(path).toString());
                        layer.addEntry(path, target, permissions(path, target), MODIFIED, ROOT);
                    });
        }
    }

    private static Path existing(Path path) throws NoSuchFileException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "is missing: has the build ended?");
        }
        return path;
    }

    /** Not those of the files here, which differ from one machine to another. */
    private static FilePermissions permissions(Path source, AbsoluteUnixPath destination) {
        String path = destination.toString();
        boolean program = path.endsWith(".sh") || path.startsWith(LIBERTY + "/bin/") && !path.endsWith(".jar");
        return program || Files.isDirectory(source) ? PROGRAM : DATA;
    }
}
