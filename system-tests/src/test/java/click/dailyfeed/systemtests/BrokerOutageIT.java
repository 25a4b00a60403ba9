package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The Kafka broker is killed while minji posts, and comes back later. */
class BrokerOutageIT {

    private static final int POSTS = 40;

    /** The outbox relay waits 15 s for rows that the sender may still hold; then come poll and store. */
    private static final Duration CAUGHT_UP = Duration.ofSeconds(120);

    private static Engine kafka;

    @BeforeAll
    static void onlyABrokerOfOurOwnIsKilled() {
        kafka = DevServices.platform().kafka();
        Assumptions.assumeTrue(kafka.isLocal(), "KAFKA_BOOTSTRAP_SERVERS names a real broker: not killed");
    }

    @AfterAll
    static void brokerRuns() {
        if (kafka.isLocal() && !kafka.local().isRunning()) {
            kafka.start();
        }
    }

    @Test
    @DisplayName("E5 E7 posts go on at normal speed without the broker; after its return each has one activity")
    void killedDuringPosting() {
        Member minji = Member.named("minji");
        List<Integer> posts = new ArrayList<>();
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < POSTS; i++) {
            if (i == POSTS / 4) {
                kafka.kill();
            }
            long begin = System.nanoTime();
            posts.add(minji.writes("브로커가 없어도 글은 남는다 " + i).getInt("id"));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        // Far above a slow write on a busy machine, far below any timeout of the broker's client.
        assertThat(slowest).isLessThan(Duration.ofSeconds(4));

        kafka.start();

        await().atMost(CAUGHT_UP)
                .untilAsserted(() -> assertThat(new HashSet<>(postsOf(minji))).containsAll(posts));
        assertThat(postsOf(minji)).containsExactlyInAnyOrderElementsOf(posts);
    }

    /** Posts of the member's activities of creation. */
    private static List<Integer> postsOf(Member member) {
        return member
                .get("activity", "/api/member-activities?type=POST_CREATE&size=100")
                .object()
                .getJsonArray("content")
                .stream()
                .map(activity -> activity.asJsonObject().getInt("postId"))
                .toList();
    }
}
