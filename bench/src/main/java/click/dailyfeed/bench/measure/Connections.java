package click.dailyfeed.bench.measure;

import click.dailyfeed.bench.BenchException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The connections of one load, all of them open from the beginning. */
final class Connections implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();

    /**
     * @throws BenchException if nothing listens there; none is left open then
     */
    static Connections open(URI server, int count) {
        Connections opened = new Connections();
        try {
            for (int i = 0; i < count; i++) {
                Connection connection = new Connection(server);
                opened.connections.add(connection);
                connection.connect();
            }
            return opened;
        } catch (BenchException e) {
            opened.close();
            throw e;
        }
    }

    Connection get(int number) {
        return connections.get(number);
    }

    @Override
    public void close() {
        connections.forEach(Connection::close);
    }
}
