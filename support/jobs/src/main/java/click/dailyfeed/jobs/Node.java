package click.dailyfeed.jobs;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this server for people who look for its log: host and process id. */
public final class Node {

    private static final int MAX_HOST = 60;

    public static final String NAME = host() + ":" + ProcessHandle.current().pid();

    private Node() {}

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() <= MAX_HOST ? name : name.substring(0, MAX_HOST);
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }
}
