package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Several clients at once make members follow and unfollow, block and unblock each other and leave. Whatever the
 * interleaving, the counts of those who stay are the rows of their lists. What one try leaves is where the next one begins.
 */
class FollowCountsPropertyIT {

    private static final int MEMBERS = 4;
    private static final int CLIENTS = 4;
    private static final int LONGEST = 15;
    private static final int PAGE = 2;

    private static final List<Member> PEOPLE = new ArrayList<>();
    private static final Set<Long> LEFT = new HashSet<>();

    private enum Deed {
        FOLLOW,
        UNFOLLOW,
        BLOCK,
        UNBLOCK,
        LEAVE
    }

    /**
     * A deed of one member to another one.
     *
     * @param actor index into the people
     * @param target index into the people
     */
    record Step(Deed deed, int actor, int target) {

        Outcome take() {
            Member member = PEOPLE.get(actor);
            return new Outcome(
                    deed, member.id(), answer(member, PEOPLE.get(target).id()));
        }

        private Answer answer(Member one, long other) {
            return switch (deed) {
                case FOLLOW -> one.post("member", "/api/members/follow/" + other);
                case UNFOLLOW -> one.delete("member", "/api/members/follow/" + other);
                case BLOCK -> one.post("member", "/api/members/blocks/" + other);
                case UNBLOCK -> one.delete("member", "/api/members/blocks/" + other);
                case LEAVE -> one.delete("member", "/api/authentication/deactivate");
            };
        }
    }

    /** What came of a step. */
    record Outcome(Deed deed, long actorId, Answer answer) {}

    @BeforeContainer
    static void people() {
        IntStream.range(0, MEMBERS).forEach(i -> PEOPLE.add(Member.named("minji")));
    }

    @AfterTry
    void newcomersReplaceThoseWhoLeft() {
        PEOPLE.replaceAll(member -> LEFT.contains(member.id()) ? Member.named("minji") : member);
        LEFT.clear();
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("R4.7 R4.5 R14.1 after any interleaving of follow, unfollow, block, unblock and deactivation"
            + " each count is the number of rows")
    void countsAreRows(@ForAll("clients") List<List<Step>> clients) {
        List<Callable<List<Outcome>>> work =
                clients.stream().map(FollowCountsPropertyIT::inTurn).toList();

        List<Outcome> outcomes =
                AtOnce.run(clients.size(), work).stream().flatMap(List::stream).toList();

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.answer().status())
                        .as(outcome.toString())
                        .isLessThan(500));
        outcomes.stream().filter(outcome -> outcome.deed() == Deed.LEAVE).forEach(outcome -> {
            assertThat(outcome.answer().status()).as(outcome.toString()).isIn(200, 401);
            LEFT.add(outcome.actorId());
        });
        for (Member member : PEOPLE) {
            if (!LEFT.contains(member.id())) {
                assertCounts(member);
            }
        }
    }

    private static Callable<List<Outcome>> inTurn(List<Step> steps) {
        return () -> steps.stream().map(Step::take).toList();
    }

    private static void assertCounts(Member member) {
        JsonObject profile = member.get("member", "/api/members/profile").object();
        List<Long> followers = walk(member, "/api/members/followers/more");
        List<Long> followings = walk(member, "/api/members/followings/more");

        assertThat(profile.getInt("followersCount")).isEqualTo(followers.size());
        assertThat(profile.getInt("followingsCount")).isEqualTo(followings.size());
        assertThat(followers).doesNotHaveDuplicates().noneMatch(LEFT::contains);
        assertThat(followings).doesNotHaveDuplicates().noneMatch(LEFT::contains);
    }

    /** The ids of a list, page by page. */
    private static List<Long> walk(Member member, String list) {
        List<Long> ids = new ArrayList<>();
        String from = "";
        while (from != null) {
            JsonObject page =
                    member.get("member", list + "?size=" + PAGE + from).object();
            page.getJsonArray("content").stream()
                    .map(JsonValue::asJsonObject)
                    .forEach(
                            summary -> ids.add(summary.getJsonNumber("memberId").longValue()));
            from = page.getBoolean("hasNext") ? "&cursor=" + page.getString("nextCursor") : null;
        }
        return ids;
    }

    @Provide
    Arbitrary<List<List<Step>>> clients() {
        return steps().list().ofMinSize(1).ofMaxSize(LONGEST).list().ofSize(CLIENTS);
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(20, Deed.FOLLOW),
                Tuple.of(12, Deed.UNFOLLOW),
                Tuple.of(4, Deed.BLOCK),
                Tuple.of(8, Deed.UNBLOCK),
                Tuple.of(1, Deed.LEAVE));
        Arbitrary<Integer> actors = Arbitraries.integers().between(0, MEMBERS - 1);
        Arbitrary<Integer> distances = Arbitraries.integers().between(1, MEMBERS - 1);
        return Combinators.combine(deeds, actors, distances)
                .as((deed, actor, distance) -> new Step(deed, actor, (actor + distance) % MEMBERS));
    }
}
