package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.jobs.Node;
import java.util.UUID;

/** Names who works on a letter. */
final class Lease {

    private Lease() {}

    /** A name that nobody had before, of this server. */
    static String newOwner() {
        return Node.NAME + "#" + UUID.randomUUID().toString().substring(0, 8);
    }
}
