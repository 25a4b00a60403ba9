package click.dailyfeed.systemtests;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * A few members follow and unfollow, write, edit and delete, block, mute and hide, while what is kept of their feeds is
 * lost and engines go and come. Whatever the interleaving, each feed is what the database says, however it is read.
 */
class FollowFeedPropertyIT {

    private static final int MEMBERS = 5;
    private static final int LONGEST = 25;
    private static final int ANY = 1_000;

    /** Fewer than on the first page, exactly a page of old clients, and more. */
    private static final int MOST_EARLIER = 6;

    @AfterContainer
    static void engineIsInUseAgain() {
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
            story.everybodyWroteEarlier(earlier);

            steps.forEach(story::take);

            story.assertFeeds(walks);
            story.enginesAreBack();
            story.assertFeeds(walks);
        }
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
        Arbitrary<FeedStep.Kind> kinds = Arbitraries.frequency(
                Tuple.of(200, FeedStep.Kind.READ),
                Tuple.of(200, FeedStep.Kind.POST),
                Tuple.of(180, FeedStep.Kind.FOLLOW),
                Tuple.of(60, FeedStep.Kind.UNFOLLOW),
                Tuple.of(60, FeedStep.Kind.DELETE),
                Tuple.of(40, FeedStep.Kind.EDIT),
                Tuple.of(40, FeedStep.Kind.MUTE),
                Tuple.of(40, FeedStep.Kind.UNMUTE),
                Tuple.of(25, FeedStep.Kind.BLOCK),
                Tuple.of(35, FeedStep.Kind.UNBLOCK),
                Tuple.of(40, FeedStep.Kind.PRIVACY),
                Tuple.of(60, FeedStep.Kind.EVICT),
                Tuple.of(5, FeedStep.Kind.LEAVE),
                Tuple.of(5, FeedStep.Kind.REDIS_AWAY),
                Tuple.of(10, FeedStep.Kind.REDIS_BACK),
                Tuple.of(1, FeedStep.Kind.KAFKA_AWAY),
                Tuple.of(5, FeedStep.Kind.KAFKA_BACK));
        // Most of the story is about one reader, or little would meet.
        Arbitrary<Integer> actors = Arbitraries.frequencyOf(
                Tuple.of(MEMBERS, Arbitraries.just(0)),
                Tuple.of(MEMBERS, Arbitraries.integers().between(0, MEMBERS - 1)));
        Arbitrary<Integer> distances = Arbitraries.integers().between(1, MEMBERS - 1);
        return Combinators.combine(
                        kinds, actors, distances, Arbitraries.integers().between(0, ANY))
                .as((kind, actor, distance, choice) -> new FeedStep(kind, actor, (actor + distance) % MEMBERS, choice))
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
