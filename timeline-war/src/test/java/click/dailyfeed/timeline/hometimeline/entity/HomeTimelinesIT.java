package click.dailyfeed.timeline.hometimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.devservices.junit.DevServices;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** With a real Redis. */
class HomeTimelinesIT {

    private static final long READER = 1;
    private static final long AUTHOR = 2;
    private static final long NOBODY = 3;
    private static final String BUILDER = "builder";

    private static RedisClient redis;

    private final HomeTimelines timelines = new HomeTimelines("P3D");
    private final ProgressRecord progress = new ProgressRecord();

    @BeforeAll
    static void connect() {
        redis = RedisClient.create(DevServices.platform().redis().uri());
    }

    @AfterAll
    static void close() {
        redis.close();
    }

    @BeforeEach
    void empty() {
        redis.flushAll();
        progress.create(redis, 0);
    }

    /** Two posts in each microsecond. */
    private static FeedEntry post(long id) {
        return new FeedEntry(new Position(Instant.parse("2026-11-22T12:00:00Z").plusNanos(id / 2 * 1000), id), AUTHOR);
    }

    /** Newest first. */
    private static List<FeedEntry> posts(long newest, long oldest) {
        return LongStream.iterate(newest, id -> id >= oldest, id -> id - 1)
                .mapToObj(HomeTimelinesIT::post)
                .toList();
    }

    private void build(List<FeedEntry> entries, Optional<FeedEntry> completeFrom) {
        timelines.begin(redis, READER, BUILDER);
        timelines.finish(redis, READER, BUILDER, sentinel(completeFrom), entries);
    }

    private Sentinel sentinel(Optional<FeedEntry> completeFrom) {
        return new Sentinel(completeFrom.map(FeedEntry::position), epoch(), "coverage");
    }

    private String epoch() {
        return progress.find(redis).orElseThrow().epoch();
    }

    private TimelinePart part(Optional<FeedEntry> after, int limit) {
        return timelines
                .findPart(redis, READER, after.map(FeedEntry::position), limit)
                .orElseThrow();
    }

    @Test
    @DisplayName("R9.1 a part begins behind any entry, those of the same instant told apart by their ids")
    void parts() {
        build(posts(1000, 981), Optional.empty());

        assertThat(part(Optional.empty(), 100).entries()).isEqualTo(posts(1000, 981));
        for (long id = 1000; id > 981; id--) {
            assertThat(part(Optional.of(post(id)), 3).entries()).isEqualTo(posts(id - 1, Math.max(981, id - 3)));
        }
        assertThat(part(Optional.of(post(981)), 3).entries()).isEmpty();
    }

    @Test
    @DisplayName("R9.4 a timeline says from where on it is complete, and under which progress")
    void sentinels() {
        build(posts(1000, 981), Optional.of(post(981)));

        TimelinePart part = part(Optional.empty(), 1);

        assertThat(part.sentinel()).isEqualTo(sentinel(Optional.of(post(981))));
        assertThat(part.epoch()).isEqualTo(epoch());
        assertThat(part.through()).isZero();
    }

    @Test
    @DisplayName("R9.3 what is fanned out is in timelines that exist, once, in its place; no timeline is made by it")
    void fanOut() {
        build(posts(1000, 991), Optional.empty());

        timelines.insert(redis, List.of(NOBODY, READER), post(1001));
        timelines.insert(redis, List.of(READER), post(1001));
        timelines.insert(redis, List.of(READER), post(990));

        assertThat(part(Optional.empty(), 100).entries()).isEqualTo(posts(1001, 990));
        assertThat(timelines.findPart(redis, NOBODY, Optional.empty(), 1)).isEmpty();
    }

    @Test
    @DisplayName("R9.4 what is fanned out while a timeline is built is in it")
    void fanOutWhileBuilt() {
        timelines.begin(redis, READER, BUILDER);
        timelines.insert(redis, List.of(READER), post(1001));
        assertThat(timelines.findPart(redis, READER, Optional.empty(), 1)).isEmpty();
        timelines.finish(redis, READER, BUILDER, sentinel(Optional.empty()), posts(1000, 991));

        assertThat(part(Optional.empty(), 100).entries()).isEqualTo(posts(1001, 991));
    }

    @Test
    @DisplayName("R9.4 a timeline lost while it is built stays lost")
    void lostWhileBuilt() {
        timelines.begin(redis, READER, BUILDER);
        timelines.begin(redis, READER, "another");
        timelines.finish(redis, READER, BUILDER, sentinel(Optional.empty()), posts(1000, 991));

        assertThat(timelines.findPart(redis, READER, Optional.empty(), 1)).isEmpty();
    }

    @Test
    @DisplayName("R9.4 a long timeline loses its oldest entries and then says so")
    void cut() {
        build(posts(800, 1), Optional.empty());

        for (FeedEntry entry : posts(850, 801)) {
            timelines.insert(redis, List.of(READER), entry);
        }
        assertThat(part(Optional.empty(), 1000).entries()).hasSize(850);
        timelines.insert(redis, List.of(READER), post(851));

        assertThat(part(Optional.empty(), 1000).entries()).isEqualTo(posts(851, 52));
        assertThat(part(Optional.empty(), 1).sentinel().completeFrom()).contains(post(52).position());
    }

    @Test
    @DisplayName("R9.4 entries below the complete part do not make it longer when a timeline is cut")
    void cutWithEntriesBelow() {
        build(posts(1000, 500), Optional.of(post(500)));
        for (FeedEntry entry : posts(400, 51)) {
            timelines.insert(redis, List.of(READER), entry);
        }

        assertThat(part(Optional.empty(), 1).sentinel().completeFrom())
                .contains(post(500).position());
    }

    @Test
    @DisplayName("R9.4 the progress rises only from what one knows, and is lost with its epoch")
    void progress() {
        Progress known = progress.find(redis).orElseThrow();

        assertThat(progress.advance(redis, known, 7)).isTrue();
        assertThat(progress.advance(redis, known, 8)).isFalse();
        assertThat(progress.mergeAtRead(redis, known, AUTHOR)).isTrue();
        assertThat(progress.find(redis)).contains(new Progress(known.epoch(), 7, Set.of(AUTHOR)));

        redis.flushAll();
        assertThat(progress.find(redis)).isEmpty();
        assertThat(progress.mergeAtRead(redis, known, AUTHOR)).isFalse();
        progress.create(redis, 5);
        assertThat(progress.find(redis).orElseThrow().epoch()).isNotEqualTo(known.epoch());
    }

    @Test
    @DisplayName("R9.5 without progress no timeline counts")
    void withoutProgress() {
        build(posts(1000, 991), Optional.empty());
        redis.del(ProgressRecord.KEY);

        assertThat(timelines.findPart(redis, READER, Optional.empty(), 1)).isEmpty();
    }
}
