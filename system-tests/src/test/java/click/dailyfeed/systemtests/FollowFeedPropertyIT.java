package click.dailyfeed.systemtests;

import click.dailyfeed.systemtests.FeedStep.Kind;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/**
 * A few members follow and unfollow, write, edit and delete, block, mute and hide, while what is kept of their feeds is
 * lost and engines go and come. Whatever the interleaving, each feed is what the database says, however it is read.
 */
class FollowFeedPropertyIT {

    private static final int MEMBERS = 5;
    private static final int LONGEST = 30;
    private static final int CLIENTS = 4;
    private static final int ANY = 1_000;
    private static final int TEN = 10;

    /** By each member: several parts of a feed, and more than the default size by those whom one follows. */
    private static final int MOST_EARLIER = 6;

    private static final List<FeedStep> BEGINNING = List.of(
            new FeedStep(Kind.FOLLOW, 0, 1, 0),
            new FeedStep(Kind.FOLLOW, 0, 2, 0),
            new FeedStep(Kind.FOLLOW, 1, 0, 0),
            new FeedStep(Kind.POST, 0, 1, 0),
            new FeedStep(Kind.READ, 0, 1, 0));

    @AfterContainer
    static void redisIsInUseAgain() {
        RedisRecovery.await();
    }

    @Property
    @AddLifecycleHook(Tries.class)
    @Label(
            "R9.1 R9.2 R9.3 R9.4 R9.5 R5.2 R5.3 R5.4 R6.3 after any interleaving the walk of the follow feed equals the SQL truth")
    void walkEqualsTruth(
            @ForAll @IntRange(max = MOST_EARLIER) int earlier,
            @ForAll("steps") List<FeedStep> steps,
            @ForAll("walks") List<FeedWalk> walks) {
        try (FeedStory story = new FeedStory(MEMBERS)) {
            begin(story, earlier);

            steps.forEach(story::take);

            story.assertFeeds(walks);
            story.enginesAreBack();
            story.assertFeeds(walks);
            Statistics.label("posts in all feeds at the end").collect(story.length() / TEN * TEN + " and more");
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label(
            "R9.4 however the deeds of several clients overlap the walk of the follow feed equals the SQL truth in the end")
    void walkEqualsTruthAfterRaces(
            @ForAll @IntRange(max = MOST_EARLIER) int earlier,
            @ForAll("clients") List<List<FeedStep>> clients,
            @ForAll("walks") List<FeedWalk> walks) {
        try (FeedStory story = new FeedStory(MEMBERS)) {
            begin(story, earlier);

            story.race(clients);

            story.assertFeeds(walks);
        }
    }

    /** Nobody's story begins with an empty feed, or most would end with one. */
    private static void begin(FeedStory story, int earlier) {
        story.everybodyWroteEarlier(earlier);
        BEGINNING.forEach(story::take);
    }

    @Provide
    Arbitrary<List<FeedWalk>> walks() {
        return Arbitraries.integers()
                .between(0, ANY)
                .map(FeedWalk::chosenBy)
                .list()
                .ofSize(MEMBERS);
    }

    @Provide
    Arbitrary<List<FeedStep>> steps() {
        return steps(Stream.concat(
                        deeds().stream(),
                        Stream.of(
                                Tuple.of(5, Kind.LEAVE),
                                Tuple.of(5, Kind.REDIS_AWAY),
                                Tuple.of(10, Kind.REDIS_BACK),
                                Tuple.of(1, Kind.KAFKA_AWAY),
                                Tuple.of(5, Kind.KAFKA_BACK)))
                .toList());
    }

    @Provide
    Arbitrary<List<List<FeedStep>>> clients() {
        return steps(deeds()).list().ofSize(CLIENTS);
    }

    /** What members do, the simplest first, each as often as the others let it. */
    private static List<Tuple2<Integer, Kind>> deeds() {
        return List.of(
                Tuple.of(200, Kind.READ),
                Tuple.of(250, Kind.POST),
                Tuple.of(180, Kind.FOLLOW),
                Tuple.of(50, Kind.UNFOLLOW),
                Tuple.of(50, Kind.DELETE),
                Tuple.of(40, Kind.EDIT),
                Tuple.of(30, Kind.MUTE),
                Tuple.of(40, Kind.UNMUTE),
                Tuple.of(15, Kind.BLOCK),
                Tuple.of(30, Kind.UNBLOCK),
                Tuple.of(30, Kind.PRIVACY),
                Tuple.of(60, Kind.EVICT));
    }

    private static Arbitrary<List<FeedStep>> steps(List<Tuple2<Integer, Kind>> kinds) {
        // Most of the story is about one reader, or little would meet.
        Arbitrary<Integer> actors = Arbitraries.frequencyOf(
                Tuple.of(MEMBERS, Arbitraries.just(0)),
                Tuple.of(MEMBERS, Arbitraries.integers().between(0, MEMBERS - 1)));
        return Combinators.combine(
                        Arbitraries.frequency(kinds),
                        actors,
                        Arbitraries.integers().between(1, MEMBERS - 1),
                        Arbitraries.integers().between(0, ANY))
                .as((kind, actor, distance, choice) -> new FeedStep(kind, actor, (actor + distance) % MEMBERS, choice))
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
