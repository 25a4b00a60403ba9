package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.Delivery;
import java.util.List;
import java.util.Map;

/** How the letters of a side are delivered again. */
interface LetterDelivery {

    /** How many letters are worth leasing at once: no more than can be delivered within the lease and held in memory. */
    int atOnce();

    /** Who takes the letters, in a sentence. */
    String taker();

    /** Whether it is known that the taker does not answer. */
    boolean isAway();

    /**
     * Delivers the letters in their order.
     *
     * @throws com.mongodb.MongoException without MongoDB; the leases of the letters end by themselves
     */
    Map<DeadLetter, Delivery> deliver(List<DeadLetter> letters);
}
