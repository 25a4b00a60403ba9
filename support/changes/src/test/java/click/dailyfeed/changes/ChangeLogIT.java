package click.dailyfeed.changes;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.devservices.junit.DevServices;
import click.dailyfeed.redis.RedisGuard;
import click.dailyfeed.redis.SpareableRedis;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;

/** Two processes with a real Redis: what one writes, the other one's next request knows. */
class ChangeLogIT {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Change POST = Change.post(42);

    private static RedisClient redis;

    private final ChangeLog writer = log(redis);
    private final ChangeLog reader = log(redis);

    @BeforeAll
    static void connect() {
        redis = RedisClient.create(URI.create(DevServices.platform().redis().uri()));
    }

    @AfterAll
    static void close() {
        redis.close();
    }

    private static ChangeLog log(RedisClient client) {
        return new ChangeLog(new SpareableRedis(new RedisGuard(client)), new RecentChanges(LIFE, System::nanoTime));
    }

    private ReadPoint ask() {
        try (AbstractPipeline pipeline = redis.pipelined()) {
            Supplier<Optional<ReadPoint>> answer = reader.ask(pipeline);
            pipeline.sync();
            return answer.get().orElseThrow();
        }
    }

    private FreshnessPredicate check(ReadPoint point, Change change) {
        return reader.recent().check(point, List.of(change));
    }

    @Test
    @DisplayName("R8 R9 what is written is known to the next request of another process")
    void known() {
        ReadPoint before = ask();
        writer.write(List.of(POST, Change.like(42, 7)));
        ReadPoint after = ask();

        assertThat(check(before, POST)).isEqualTo(FreshnessPredicate.STALE);
        assertThat(check(before, Change.like(42, 7))).isEqualTo(FreshnessPredicate.STALE);
        assertThat(check(before, Change.like(42, 8))).isEqualTo(FreshnessPredicate.FRESH);
        assertThat(check(after, POST)).isEqualTo(FreshnessPredicate.FRESH);
    }

    @Test
    @DisplayName("a Redis that lost the log: nothing of before is fresh, also when there are changes again")
    void lost() {
        writer.write(List.of(Change.post(1)));
        ReadPoint before = ask();
        redis.del("changes");
        ReadPoint empty = ask();
        writer.write(List.of(POST));
        ask();

        assertThat(check(before, Change.post(2))).isEqualTo(FreshnessPredicate.STALE);
        assertThat(check(empty, Change.post(2))).isEqualTo(FreshnessPredicate.STALE);
    }

    @Test
    @DisplayName("a rush of changes: nothing of before is fresh, and the log stays short")
    void rush() {
        ReadPoint before = ask();
        IntStream.range(0, 5000).forEach(id -> writer.write(List.of(Change.post(1000 + id))));
        ask();

        assertThat(check(before, POST)).isEqualTo(FreshnessPredicate.STALE);
        assertThat(redis.xlen("changes")).isLessThan(2500);
    }

    @Test
    @DisplayName("a change that Redis did not take makes this process forget")
    void away() {
        RedisClient nobody = RedisClient.create("127.0.0.1", 1);
        try {
            ChangeLog cut = log(nobody);
            ReadPoint before = new ReadPoint(cut.recent().anchor().run(), RecentChanges.BEGINNING, System.nanoTime());
            assertThat(cut.recent().check(before, List.of(POST))).isEqualTo(FreshnessPredicate.FRESH);

            cut.write(List.of(Change.post(1)));

            assertThat(cut.recent().check(before, List.of(POST))).isEqualTo(FreshnessPredicate.STALE);
        } finally {
            nobody.close();
        }
    }
}
