package click.dailyfeed.devservices;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.engine.EngineKind;
import click.dailyfeed.devservices.engine.Kafka;
import click.dailyfeed.devservices.engine.MariaDb;
import click.dailyfeed.devservices.engine.MariaDbBinaries;
import click.dailyfeed.devservices.engine.Mongo;
import click.dailyfeed.devservices.engine.Redis;
import click.dailyfeed.devservices.process.Checkout;
import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.ServerProcess;
import java.util.function.Consumer;

/** Makes the engines of a run: ours, or the real ones that the environment names. */
final class Engines {
    private final Home home;
    private final Secrets secrets;
    private final PortPlan ports;
    private final Consumer<String> console;

    Engines(Home home, Secrets secrets, PortPlan ports, Consumer<String> console) {
        this.home = home;
        this.secrets = secrets;
        this.ports = ports;
        this.console = console;
    }

    /** @return the engine, not started yet */
    Engine create(EngineKind kind) {
        String named = System.getenv(kind.variable());
        if (named != null && !named.isBlank()) {
            console.accept("%s: using the one that %s names".formatted(kind.label(), kind.variable()));
            return Engine.external(kind, named);
        }
        int port = ports.port(kind.label(), kind.defaultPort());
        return switch (kind) {
            case MARIADB -> {
                MariaDb program =
                        new MariaDb(home, new MariaDbBinaries(Checkout.engines()), port, secrets.databasePassword());
                yield Engine.local(kind, program.jdbcUrl(), new ServerProcess(home, program, console));
            }
            case KAFKA -> {
                Kafka program = new Kafka(home, port);
                yield Engine.local(kind, program.bootstrapServers(), new ServerProcess(home, program, console));
            }
            case REDIS -> {
                Redis program = new Redis(home, Checkout.engines(), port);
                yield Engine.local(kind, program.uri(), new ServerProcess(home, program, console));
            }
            case MONGO -> {
                Mongo program = new Mongo(home, port);
                yield Engine.local(kind, program.connectionString(), new ServerProcess(home, program, console));
            }
        };
    }
}
