package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Follow and unfollow, one after the other and all at once. */
class FollowRulesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @DisplayName("R4.3 R4.7 eight clicks at once: one 201, seven 409, counted once")
    void doubleClick() {
        Member dave = Member.named("dave");
        Member minji = Member.named("minji");

        List<Answer> answers = AtOnce.send(8, () -> dave.post("member", "/api/members/follow/" + minji.id()));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(Answer::code)
                .containsOnly("FOLLOW_RELATIONSHIP_ALREADY_EXISTS");
        assertThat(count(dave, "followingsCount")).isEqualTo(1);
        assertThat(count(minji, "followersCount")).isEqualTo(1);
    }

    @Test
    @DisplayName("R4.4 R4.6 R4.7 unfollow counts back, once, and both are announced")
    void unfollow() {
        Member dave = Member.named("dave");
        Member minji = Member.named("minji");
        dave.follows(minji);

        List<Answer> answers = AtOnce.send(4, () -> dave.delete("member", "/api/members/follow/" + minji.id()));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 404);
        assertThat(count(dave, "followingsCount")).isZero();
        assertThat(count(minji, "followersCount")).isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Stream.of("MEMBER_FOLLOW", "MEMBER_UNFOLLOW")
                                .flatMap(type -> Events.of(dave, type).stream()))
                        .extracting(event -> event.getInt("targetMemberId"))
                        .containsExactly((int) minji.id(), (int) minji.id()));
    }

    @Test
    @DisplayName("R4.5 R5.3 a blocked member is 403 from either side, a private one does not exist")
    void cannotBeFollowed() {
        Member dave = Member.named("dave");
        Member minji = Member.named("minji");
        Member sora = Member.named("sora", "PRIVATE");
        minji.blocks(dave);

        assertThat(dave.post("member", "/api/members/follow/" + minji.id()).code())
                .isEqualTo("FOLLOW_BLOCKED");
        assertThat(minji.post("member", "/api/members/follow/" + dave.id()).status())
                .isEqualTo(403);
        assertThat(dave.post("member", "/api/members/follow/" + sora.id()).code())
                .isEqualTo("MEMBER_NOT_FOUND");
    }

    @RepeatedTest(5)
    @DisplayName("R4.5 a follow and a block at the same moment, in both directions, leave no follow")
    void followMeetsBlock() {
        Member dave = Member.named("dave");
        Member minji = Member.named("minji");

        List<Answer> answers = AtOnce.send(List.of(
                () -> dave.post("member", "/api/members/follow/" + minji.id()),
                () -> minji.post("member", "/api/members/follow/" + dave.id()),
                () -> minji.post("member", "/api/members/blocks/" + dave.id()),
                () -> dave.post("member", "/api/members/blocks/" + minji.id())));

        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 403);
        for (Member member : List.of(dave, minji)) {
            assertThat(count(member, "followingsCount")).isZero();
            assertThat(count(member, "followersCount")).isZero();
        }
    }

    @Test
    @DisplayName("R4.7 after any interleaving of follow, unfollow and block each count is the number of rows")
    void interleaved() {
        List<Member> members =
                IntStream.range(0, 5).mapToObj(i -> Member.named("member" + i)).toList();
        Random random = new Random(42);
        List<Callable<Answer>> deeds = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Member one = members.get(random.nextInt(members.size()));
            Member other = members.get(random.nextInt(members.size()));
            int deed = random.nextInt(10);
            deeds.add(() -> switch (deed) {
                case 0 -> one.post("member", "/api/members/blocks/" + other.id());
                case 1, 2 -> one.delete("member", "/api/members/blocks/" + other.id());
                case 3, 4, 5 -> one.delete("member", "/api/members/follow/" + other.id());
                default -> one.post("member", "/api/members/follow/" + other.id());
            });
        }

        List<Answer> answers = AtOnce.run(12, deeds);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
        members.forEach(
                member -> members.forEach(other -> member.delete("member", "/api/members/blocks/" + other.id())));
        for (Member member : members) {
            assertThat(listed(member, "followings")).isEqualTo(count(member, "followingsCount"));
            assertThat(listed(member, "followers")).isEqualTo(count(member, "followersCount"));
        }
    }

    @RepeatedTest(5)
    @DisplayName("R14.1 R4.7 follows that meet a deactivation leave no row behind, and the others' counts are exact")
    void followMeetsDeactivation() {
        Member minji = Member.named("minji");
        List<Member> others =
                Stream.of("dave", "jisoo", "sora").map(Member::named).toList();
        others.forEach(minji::follows);
        others.get(0).follows(minji);
        List<Callable<Answer>> deeds = new ArrayList<>();
        deeds.add(() -> minji.delete("member", "/api/authentication/deactivate"));
        others.forEach(other -> deeds.add(() -> other.post("member", "/api/members/follow/" + minji.id())));

        List<Answer> answers = AtOnce.send(deeds);

        assertThat(answers.get(0).status()).as(answers.get(0).toString()).isEqualTo(200);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
        for (Member other : others) {
            assertThat(count(other, "followingsCount")).isZero();
            assertThat(count(other, "followersCount")).isZero();
            assertThat(listed(other, "followings")).isZero();
            assertThat(other.get("member", "/api/members/" + minji.id()).code()).isEqualTo("MEMBER_NOT_FOUND");
        }
    }

    @Test
    @DisplayName("R4.1 of twenty follows at once at the limit, exactly those up to the thousandth are made")
    void limit() {
        Member dave = Member.named("dave");
        List<Long> others = Crowd.of(1015);
        List<Callable<Answer>> first = follows(dave, others.subList(0, 995));
        assertThat(AtOnce.run(8, first)).extracting(Answer::status).containsOnly(201);

        List<Answer> answers = AtOnce.send(follows(dave, others.subList(995, 1015)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(15)
                .extracting(Answer::code)
                .containsOnly("FOLLOW_LIMIT_EXCEEDS");
        assertThat(count(dave, "followingsCount")).isEqualTo(1000);
        assertThat(dave.get("member", "/api/members/query/followings").data().asJsonArray())
                .hasSize(1000);
    }

    private static List<Callable<Answer>> follows(Member follower, List<Long> others) {
        return others.stream()
                .<Callable<Answer>>map(id -> () -> follower.post("member", "/api/members/follow/" + id))
                .toList();
    }

    private static int count(Member member, String name) {
        return member.get("member", "/api/members/profile").object().getInt(name);
    }

    private static int listed(Member member, String list) {
        JsonObject scroll =
                member.get("member", "/api/members/" + list + "/more?size=100").object();
        return scroll.getJsonArray("content").size();
    }
}
