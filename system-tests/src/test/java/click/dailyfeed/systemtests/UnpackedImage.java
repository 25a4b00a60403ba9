package click.dailyfeed.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * The file system of an image and how it is to be run, from a tar as {@code docker save} writes it.
 *
 * @param root the directory that is the root of the image
 * @param entrypoint what is run, by its path in the image
 * @param environment variables, as in {@code /logs}
 * @param user as in {@code 1001:0}
 */
record UnpackedImage(Path root, String entrypoint, Map<String, String> environment, String user) {

    private static final PosixFilePermission[] PERMISSIONS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    private static final String NOBODY_WRITES = "r-xr-xr-x";

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /**
     * Unpacks an image. Files belong to whom the image says; where this process cannot do that, they belong to its user,
     * and those of root cannot be written.
     *
     * @param root a directory that is not there yet
     */
    static UnpackedImage of(Path tar, Path root) throws IOException {
        try (TarFile archive = new TarFile(tar)) {
            Map<String, TarArchiveEntry> files =
                    archive.getEntries().stream().collect(Collectors.toMap(TarArchiveEntry::getName, entry -> entry));
            JsonObject manifest =
                    json(archive, files.get("manifest.json")).asJsonArray().getJsonObject(0);
            Map<Path, TarArchiveEntry> unpacked = new TreeMap<>();
            for (JsonString layer : manifest.getJsonArray("Layers").getValuesAs(JsonString.class)) {
                unpack(archive.getInputStream(files.get(layer.getString())), root, unpacked);
            }
            // Children first: what cannot be written cannot be filled.
            for (Path path : unpacked.keySet().stream()
                    .sorted((one, other) -> other.compareTo(one))
                    .toList()) {
                protect(path, unpacked.get(path));
            }
            JsonObject config = json(archive, files.get(manifest.getString("Config")))
                    .asJsonObject()
                    .getJsonObject("config");
            return new UnpackedImage(
                    root,
                    config.getJsonArray("Entrypoint").getString(0),
                    environment(config.getJsonArray("Env")),
                    config.getString("User"));
        }
    }

    private static JsonStructure json(TarFile archive, TarArchiveEntry entry) throws IOException {
        try (JsonReader reader = Json.createReader(archive.getInputStream(entry))) {
            return reader.read();
        }
    }

    private static Map<String, String> environment(JsonArray variables) {
        return variables.getValuesAs(JsonString.class).stream()
                .map(variable -> variable.getString().split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void unpack(InputStream compressed, Path root, Map<Path, TarArchiveEntry> unpacked)
            throws IOException {
        try (TarArchiveInputStream layer = new TarArchiveInputStream(new GZIPInputStream(compressed))) {
            for (TarArchiveEntry entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
                Path path = root.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(layer, path);
                }
                unpacked.put(path, entry);
            }
        }
    }

    private static void protect(Path path, TarArchiveEntry entry) throws IOException {
        Set<PosixFilePermission> permissions = IntStream.range(0, PERMISSIONS.length)
                .filter(bit -> (entry.getMode() & 1 << bit) != 0)
                .mapToObj(bit -> PERMISSIONS[bit])
                .collect(Collectors.toCollection(HashSet::new));
        if (isRoot()) {
            Files.setAttribute(path, "unix:uid", (int) entry.getLongUserId());
            Files.setAttribute(path, "unix:gid", (int) entry.getLongGroupId());
        } else if (entry.getLongUserId() == 0) {
            permissions.retainAll(PosixFilePermissions.fromString(NOBODY_WRITES));
        }
        Files.setPosixFilePermissions(path, permissions);
    }

    /** What a path of the image is here. */
    Path at(String path) {
        return root.resolve(Path.of("/").relativize(Path.of(path)));
    }

    /** All files but those in some directories, with the time of their last change and their length. */
    Map<Path, String> state(List<Path> without) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (without.contains(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                files.put(directory, attributes.lastModifiedTime().toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(file, attributes.lastModifiedTime() + " " + attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    void delete() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
