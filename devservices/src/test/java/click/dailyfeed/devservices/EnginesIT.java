package click.dailyfeed.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.engine.EngineKind;
import click.dailyfeed.devservices.process.DevServicesException;
import click.dailyfeed.devservices.process.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesIT {
    private static final System.Logger LOG = System.getLogger(EnginesIT.class.getName());

    @TempDir
    Path home;

    private final List<String> console = Collections.synchronizedList(new ArrayList<>());
    private Platform platform;

    @AfterEach
    void close() {
        if (platform != null) {
            platform.close();
        }
        LOG.log(System.Logger.Level.INFO, String.join("\n", console));
    }

    private Platform start(EngineKind... engines) {
        platform = Platform.builder(home)
                .engines(EnumSet.copyOf(List.of(engines)))
                .console(console::add)
                .build()
                .start();
        return platform;
    }

    private Stream<String> processesOfThisHome() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(home.toString()));
    }

    @Test
    @DisplayName("What is written is there after an orderly stop and a start on the old data")
    void keepsDataOverStop() throws Exception {
        new Stores(start(EngineKind.values())).writeToAll("minji");
        platform.close();
        assertThat(processesOfThisHome()).isEmpty();

        Stores stores = new Stores(start(EngineKind.values()));

        assertThat(stores.readFromMariaDb()).containsExactly("minji");
        assertThat(stores.readFromKafka()).containsExactly("minji");
        assertThat(stores.readFromRedis()).containsExactly("minji");
        assertThat(stores.readFromMongo()).containsExactly("minji");
        assertThat(console)
                .filteredOn(line -> line.contains(" ready on 127.0.0.1:"))
                .hasSize(8);
    }

    @Test
    @DisplayName("What MariaDB, Kafka and Redis have acknowledged survives kill -9; all start again on their ports")
    void keepsDataOverKill() throws Exception {
        Stores stores = new Stores(start(EngineKind.values()));
        stores.writeToAll("dave");

        for (Engine engine : List.of(platform.mariadb(), platform.kafka(), platform.redis(), platform.mongo())) {
            engine.kill();
            assertThat(engine.local().isRunning()).as(engine.uri()).isFalse();
            engine.start();
        }

        assertThat(stores.readFromMariaDb()).containsExactly("dave");
        assertThat(stores.readFromKafka()).containsExactly("dave");
        assertThat(stores.readFromRedis()).containsExactly("dave");
        stores.writeToMongo("dave again");
        assertThat(stores.readFromMongo()).contains("dave again");
        assertThat(console).noneMatch(line -> line.contains("ended by itself"));
    }

    @Test
    @DisplayName("A data directory whose creation was interrupted is made anew")
    void startsOverHalfWrittenData() throws Exception {
        for (String unfinished : List.of("mariadb.unfinished", "kafka.unfinished", "mongo")) {
            Files.createDirectories(home.resolve("data").resolve(unfinished));
        }
        Files.writeString(home.resolve("data/mariadb.unfinished/ibdata1"), "half of it");
        Files.writeString(home.resolve("data/kafka.unfinished/bootstrap.checkpoint"), "half of it");
        Files.writeString(home.resolve("data/mongo/mongo.mv.unfinished"), "half of it");

        new Stores(start(EngineKind.values())).writeToAll("minji");

        assertThat(home.resolve("data")).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    @DisplayName("A pid file that names a process of another kind, or none, is ignored")
    void ignoresStalePidFile() throws Exception {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/redis.pid"), ProcessHandle.current().pid() + "\n");
        start(EngineKind.REDIS);
        platform.close();
        Files.writeString(home.resolve("run/redis.pid"), "");
        start(EngineKind.REDIS);

        assertThat(console).noneMatch(line -> line.contains("left by an earlier run"));
    }

    @Test
    @DisplayName("A server that an earlier run left behind is stopped")
    void stopsLeftover() throws Exception {
        Files.createDirectories(home.resolve("run"));
        Process leftover = new ProcessBuilder(
                        "sh", "-c", "while :; do sleep 1; done", "--dir " + home.resolve("data/redis"))
                .start();
        Files.writeString(home.resolve("run/redis.pid"), leftover.pid() + "\n");

        start(EngineKind.REDIS);

        await().until(() -> !leftover.isAlive());
        assertThat(console).anyMatch(line -> line.startsWith("redis: stopping process " + leftover.pid()));
    }

    @Test
    @DisplayName("A port in use: one line that names it and the way to another one; nothing is left running")
    void refusesPortInUse() throws Exception {
        int port = Ports.free();
        System.setProperty("dailyfeed.port.redis", Integer.toString(port));
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            assertThatThrownBy(() -> start(EngineKind.REDIS))
                    .isInstanceOf(DevServicesException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " of redis is in use")
                    .hasMessageContaining("-Ddailyfeed.port.redis=");
        } finally {
            System.clearProperty("dailyfeed.port.redis");
        }
        assertThat(processesOfThisHome()).isEmpty();
    }

    @Test
    @DisplayName("A second run on the same home is refused and told which process holds it")
    void refusesSecondRun() {
        start(EngineKind.REDIS);

        assertThatThrownBy(() -> Platform.builder(home).build())
                .isInstanceOf(DevServicesException.class)
                .hasMessageContaining("process id " + ProcessHandle.current().pid());
    }

    @Test
    @DisplayName("A home that cannot be written: one line that names it")
    void refusesUnwritableHome() throws Exception {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> Platform.builder(file.resolve("home")).build())
                .isInstanceOf(DevServicesException.class)
                .hasMessageStartingWith("cannot use the directory " + file.resolve("home"));
    }

    @Test
    @DisplayName(
            "An engine ends when the process that started it is killed; one that the environment names is not started")
    void endsWithItsOwner() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                home.toString());
        builder.environment().put(EngineKind.REDIS.variable(), "redis://redis.example:6379");
        Process owner = builder.start();
        try {
            List<ProcessHandle> engines = new ArrayList<>();
            try (var lines = owner.inputReader()) {
                for (String line = lines.readLine(); !"up".equals(line); line = lines.readLine()) {
                    assertThat(line).as("end of output").isNotNull();
                    console.add(line);
                }
                for (String engine : List.of("mariadb", "kafka", "mongo")) {
                    String pid = Files.readString(home.resolve("run/" + engine + ".pid"))
                            .strip();
                    engines.add(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
                }
                owner.destroyForcibly();
            }
            assertThat(console).contains("redis: using the one that REDIS_URL names");
            await().atMost(Duration.ofSeconds(30)).until(() -> engines.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            owner.destroyForcibly();
        }
    }
}
