package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import click.dailyfeed.systemtests.FeedStep.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follow feeds while Redis or Kafka is away, and when they are back with what they knew then. */
@Tag("long")
class FollowFeedOutageIT {

    private static final int READER = 0;
    private static final int AUTHOR = 1;
    private static final int OTHER = 2;
    private static final int MEMBERS = 3;
    private static final int EARLIER = 4;

    private static final List<FeedWalk> WALKS = Collections.nCopies(MEMBERS, FeedWalk.ofSize(3));

    /** Consumers have joined again and read what they missed; what they do late must not be seen. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** Once a timeout of 0.5 s for each of those who ask Redis, and a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @AfterAll
    static void redisIsInUse() {
        RedisRecovery.await();
    }

    private static FeedStep step(Kind kind, int actor, int target, int choice) {
        return new FeedStep(kind, actor, target, choice);
    }

    private static void take(FeedStory story, FeedStep... steps) {
        Stream.of(steps).forEach(story::take);
    }

    private static void begin(FeedStory story) {
        story.everybodyWroteEarlier(EARLIER);
        take(
                story,
                step(Kind.FOLLOW, READER, AUTHOR, 0),
                step(Kind.FOLLOW, READER, OTHER, 0),
                step(Kind.READ, READER, AUTHOR, 0),
                step(Kind.POST, READER, AUTHOR, 0),
                step(Kind.POST, READER, OTHER, 0));
        story.assertFeeds(WALKS);
    }

    /** All that changes a feed, once. */
    private static void changeEverything(FeedStory story) {
        take(
                story,
                step(Kind.POST, READER, AUTHOR, 0),
                step(Kind.READ, READER, AUTHOR, 0),
                step(Kind.EDIT, READER, AUTHOR, 1),
                step(Kind.DELETE, READER, AUTHOR, 0),
                step(Kind.READ, READER, AUTHOR, 0),
                step(Kind.MUTE, READER, OTHER, 0),
                step(Kind.READ, READER, AUTHOR, 0),
                step(Kind.POST, READER, OTHER, 0),
                step(Kind.UNMUTE, READER, OTHER, 0),
                step(Kind.UNFOLLOW, READER, AUTHOR, 0),
                step(Kind.READ, READER, AUTHOR, 0),
                step(Kind.POST, READER, AUTHOR, 0),
                step(Kind.FOLLOW, READER, AUTHOR, 0));
        story.assertFeeds(WALKS);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1"})
    @DisplayName(
            "R9.3 R9.4 R9.5 Redis stopped and back empty, killed and back with its data: every feed is complete at every read")
    void redisAway(int how, int with) {
        try (FeedStory story = new FeedStory(MEMBERS)) {
            begin(story);

            story.take(step(Kind.REDIS_AWAY, READER, AUTHOR, how));
            changeEverything(story);
            story.take(step(Kind.REDIS_BACK, READER, AUTHOR, with));

            story.assertFeeds(WALKS);
            changeEverything(story);
        }
    }

    @Test
    @DisplayName("R9.4 R9.5 Kafka killed: every feed is complete at every read, also while what was missed is read")
    void kafkaAway() {
        try (FeedStory story = new FeedStory(MEMBERS)) {
            begin(story);

            story.take(step(Kind.KAFKA_AWAY, READER, AUTHOR, 1));
            changeEverything(story);
            story.take(step(Kind.KAFKA_BACK, READER, AUTHOR, 0));

            story.assertFeeds(WALKS);
            await().pollDelay(Duration.ZERO)
                    .during(CATCHING_UP)
                    .atMost(CATCHING_UP.multipliedBy(2))
                    .untilAsserted(() -> story.assertFeeds(WALKS));
            changeEverything(story);
        }
    }

    @Test
    @DisplayName("R9.4 R9.5 Redis does not answer: feeds do, complete, within 2 s")
    void redisSilent() {
        Engine redis = DevServices.platform().redis();
        Assumptions.assumeTrue(redis.isLocal(), "REDIS_URL names a real server: not paused");
        try (FeedTable table = new FeedTable()) {
            List<Member> members = Member.crowd(MEMBERS);
            Member reader = members.get(READER);
            Member author = members.get(AUTHOR);
            reader.follows(author);
            table.wroteEarlier(author, EARLIER);
            FeedWalk.ofSize(0).of(reader);
            author.writes("레디스가 대답할 때의 글");

            RedisCommand.pause(redis, PAUSE);
            author.writes("레디스가 침묵할 때의 글");

            long begin = System.nanoTime();
            do {
                long read = System.nanoTime();
                List<FeedPost> seen = FeedWalk.ofSize(0).of(reader);
                assertThat(Duration.ofNanos(System.nanoTime() - read)).isLessThan(PATIENCE);
                assertThat(seen).hasSizeGreaterThan(EARLIER);
            } while (System.nanoTime() - begin < PAUSE.toNanos());
            assertThat(FeedWalk.ofSize(2).of(reader)).isEqualTo(table.followFeedOf(reader));
        }
    }
}
