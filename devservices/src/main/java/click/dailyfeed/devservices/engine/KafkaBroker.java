package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The program of the Kafka process: broker and controller in one JVM, on the loopback interface. */
public final class KafkaBroker {
    private KafkaBroker() {}

    /**
     * Runs until SIGTERM.
     *
     * @param arguments data directory, port, port of the controller, ready file
     */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);
        ReadyFile ready = new ReadyFile(Path.of(arguments[3]));

        Trees.createOnce(data, unfinished -> format(properties(unfinished, port, controllerPort)));
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(properties(data, port, controllerPort)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        ready.announce();
        server.awaitShutdown();
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@%s:%d".formatted(Ports.LOOPBACK, controllerPort));
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners",
                "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d".formatted(Ports.LOOPBACK, port, controllerPort));
        properties.setProperty("log.dirs", data.toString());
        // One broker: every internal topic has one copy.
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // Partitions of the dated topics, should one be created by its first use (design, events.md E1).
        properties.setProperty("num.partitions", "6");
        // A broker that was killed may come back only when its old session has ended; the default is 9 s.
        properties.setProperty("broker.session.timeout.ms", "4000");
        properties.setProperty("broker.heartbeat.interval.ms", "1000");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        return properties;
    }

    private static void format(Properties properties) throws IOException {
        Path directory = Path.of(properties.getProperty("log.dirs"));
        Path configuration = Files.createTempFile(directory.getParent(), "kafka", ".properties");
        try {
            try (var writer = Files.newBufferedWriter(configuration)) {
                properties.store(writer, null);
            }
            String[] format = {
                "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", configuration.toString()
            };
            int status = StorageTool.execute(format, System.out);
            if (status != 0) {
                throw new IOException("could not format " + directory);
            }
        } finally {
            Files.delete(configuration);
        }
    }
}
