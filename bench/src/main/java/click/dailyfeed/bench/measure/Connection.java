package click.dailyfeed.bench.measure;

import click.dailyfeed.bench.BenchException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * One kept-alive HTTP/1.1 connection, for one thread. A plain socket, because the generator shares the processors with the
 * server: the JDK's client costs several times as much for each request (docs/benchmarks.md).
 */
final class Connection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 120_000;

    private final URI server;
    private Socket socket;
    private AnswerReader answers;

    /** Connects on first use. */
    Connection(URI server) {
        this.server = server;
    }

    /**
     * Sends a request and waits for its answer. After a failure the next call connects anew.
     *
     * @throws IOException if there is no answer
     * @throws BenchException if nothing listens there
     */
    Answer exchange(Request request) throws IOException {
        if (socket == null) {
            connect();
        }
        try {
            socket.getOutputStream().write(request.bytes());
            Answer answer = answers.read();
            if (answers.isLast()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    void connect() {
        try {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MILLIS);
            answers = new AnswerReader(socket.getInputStream());
        } catch (IOException e) {
            throw new BenchException("nothing answers at " + server + ": is the platform running (mvn -Prun)?", e);
        }
    }

    @Override
    public void close() {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new BenchException("a connection to " + server + " cannot be closed: " + e.getMessage(), e);
        }
        socket = null;
    }
}
