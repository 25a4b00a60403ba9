package click.dailyfeed.devservices.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** TCP ports of the loopback interface. */
public final class Ports {
    /** The address all local servers listen on. */
    public static final String LOOPBACK = "127.0.0.1";

    // Below the usual ephemeral ranges: while a server is down for a test, a client's outgoing connection must not get
    // its port (it would even be able to connect to itself).
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private static final Set<Integer> GIVEN = new HashSet<>();
    private static final Random RANDOM = new Random();

    private Ports() {}

    /** @return a port on which nothing listens and that this process has not been given before */
    public static synchronized int free() {
        for (int attempt = 0; attempt < LAST - FIRST; attempt++) {
            int port = FIRST + RANDOM.nextInt(LAST - FIRST);
            if (!GIVEN.contains(port) && isFree(port)) {
                GIVEN.add(port);
                return port;
            }
        }
        throw new DevServicesException("no free port between " + FIRST + " and " + LAST);
    }

    /** @return whether a server could listen on the port now */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
