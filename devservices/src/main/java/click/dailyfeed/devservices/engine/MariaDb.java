package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.Launch;
import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.Program;
import click.dailyfeed.devservices.process.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/**
 * A MariaDB server with one database and one user. The user may also create databases whose names begin with the
 * database's, for tests that need one of their own. Commits are durable, as in production.
 */
public final class MariaDb implements Program {
    /** Name of the database and of the user. */
    public static final String NAME = "dailyfeed";

    private final MariaDbBinaries binaries;
    private final Path data;
    private final Path initialStatements;
    private final int port;
    private final String password;

    /**
     * @param home whose data directory is used
     * @param binaries the server program
     * @param port to listen on
     * @param password of the user; may differ from start to start
     */
    public MariaDb(Home home, MariaDbBinaries binaries, int port, String password) {
        this.binaries = binaries;
        this.data = home.data(name());
        this.initialStatements = home.run("mariadb.sql");
        this.port = port;
        this.password = password;
    }

    /** @return the JDBC URL of the database; java.time and java.sql values are exchanged in UTC */
    public String jdbcUrl() {
        return "jdbc:mariadb://%s:%d/%s?connectionTimeZone=UTC&preserveInstants=true"
                .formatted(Ports.LOOPBACK, port, NAME);
    }

    @Override
    public String name() {
        return EngineKind.MARIADB.label();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String signature() {
        return "--datadir=" + data;
    }

    @Override
    public void prepare() throws IOException {
        binaries.unpack();
        Trees.createOnce(data, binaries::install);
        Files.deleteIfExists(initialStatements);
        Files.createFile(
                initialStatements, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // The server reads one statement per line.
        Files.writeString(initialStatements, """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS '%1$s'@'%%';
                ALTER USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL ON `%1$s%%`.* TO '%1$s'@'%%';
                """.formatted(NAME, password));
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(binaries.command(data));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=" + Ports.LOOPBACK,
                // Relative to the data directory: the length of a socket's path is limited to about 100 characters.
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                // Saves 4 s of key generation at every start.
                "--skip-ssl",
                "--init-file=" + initialStatements,
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=1",
                "--performance-schema=OFF"));
        return new Launch(command);
    }

    @Override
    public boolean isReady() {
        Properties properties = new Properties();
        properties.setProperty("user", NAME);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "1000");
        try (Connection connection = new Driver().connect(jdbcUrl(), properties)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
