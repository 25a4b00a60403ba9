package click.dailyfeed.activityevents;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.deadletters.DeadLetters;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody takes anything off the queue of the sender here: its thread does not run. */
class ReadEventsTest {

    private static final int QUEUE = 3;
    private static final int REFUSED_KEPT = 1_000;
    private static final String NOBODY = "mongodb://127.0.0.1:1/dailyfeed?serverSelectionTimeoutMS=100";

    private final ActivityEventsConfig config = new ActivityEventsConfig(
            "Asia/Seoul",
            (short) 1,
            QUEUE,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Set.of(),
            Set.of(),
            Duration.ZERO,
            Optional.empty());
    private final ActivitySender sender = new ActivitySender(config, null);

    @Test
    @DisplayName("what finds the queue of the sender full is dropped and counted, and makes no letter")
    void queueFull() {
        ReadEvents reads = new ReadEvents(config, sender, null);

        read(reads, QUEUE);
        assertThat(reads.dropped()).isZero();
        read(reads, 2);

        assertThat(reads.dropped()).isEqualTo(2);
        assertThat(reads.settle()).isZero();
    }

    @Test
    @DisplayName(
            "E6 with the broker away as many wait to be letters as memory allows; with MongoDB away too they are dropped")
    void brokerAndMongoAway() {
        try (MongoClient mongo = MongoClients.create(NOBODY)) {
            RefusedEvents refused = new RefusedEvents(null, new DeadLetters(mongo.getDatabase("dailyfeed")));
            ReadEvents reads = new ReadEvents(config, sender, refused);
            sender.noteBrokerAway();

            read(reads, REFUSED_KEPT);
            assertThat(reads.dropped()).isZero();
            read(reads, 1);
            assertThat(reads.dropped()).isEqualTo(1);

            int looked = reads.settle() + reads.settle();

            assertThat(looked).isEqualTo(REFUSED_KEPT);
            assertThat(reads.dropped()).isEqualTo(REFUSED_KEPT + 1);
            assertThat(reads.settle()).isZero();
        }
    }

    private static void read(ReadEvents reads, int times) {
        for (int i = 0; i < times; i++) {
            reads.send(MemberAction.onPost(MemberActivityType.POST_READ, 1, i));
        }
    }
}
