package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import click.dailyfeed.devservices.process.ServerProcess;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is let in while Redis is away or has lost its data: those whom member's database knows as good, nobody else. */
class RedisOutageIT {

    private static final Logger LOG = System.getLogger(RedisOutageIT.class.getName());

    /** A service may remember for a second that a token was good. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private static final Duration BREAKERS_CLOSED = Duration.ofSeconds(90);
    private static final int SAMPLES = 101;

    private static Engine redis() {
        return DevServices.platform().redis();
    }

    private static ServerProcess member() {
        return DevServices.platform().servers().get("member");
    }

    @BeforeEach
    void redisIsOurs() {
        Assumptions.assumeTrue(redis().isLocal(), "REDIS_URL names a real server: not stopped");
        RedisRecovery.awaitMarks(redis());
    }

    @AfterEach
    void allRuns() {
        if (!redis().isLocal()) {
            return;
        }
        if (!redis().local().isRunning()) {
            redis().start();
        }
        if (member() != null && !member().isRunning()) {
            member().start();
        }
        RedisRecovery.awaitFailures(redis());
    }

    private static void assertLetIn(Member member) {
        for (Route route : Route.ofEachService()) {
            Answer answer = route.callWith(member.accessToken());
            assertThat(answer.status()).as(route + " " + answer).isIn(200, 201, 400);
        }
    }

    private static void assertRevoked(String accessToken) {
        for (Route route : Route.ofEachService()) {
            Answer answer = route.callWith(accessToken);
            assertThat(answer.status()).as(route + " " + answer).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("TOKEN_REVOKED");
            assertThat(answer.header("X-Relogin-Required")).isEqualTo("true");
        }
    }

    private static void assertRevokedSoon(String accessToken) {
        await().atMost(PROMPT).untilAsserted(() -> assertRevoked(accessToken));
        assertRevoked(accessToken);
    }

    private static String loggedOut(Member member) {
        String token = member.accessToken();
        assertThat(member.post("member", "/api/authentication/logout").status()).isEqualTo(200);
        return token;
    }

    /** The median time of a request to another service than member. */
    private static void measure(String situation, Member member) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            long begin = System.nanoTime();
            assertThat(member.get("timeline", "/api/timeline/posts").status()).isEqualTo(200);
            times.add(System.nanoTime() - begin);
        }
        times.sort(null);
        LOG.log(
                Level.INFO,
                "{0}: median {1} us, slowest {2} us",
                situation,
                times.get(SAMPLES / 2) / 1000,
                times.get(SAMPLES - 1) / 1000);
    }

    @Test
    @DisplayName(
            "A9 Redis away: good tokens work on every service, revoked ones stay refused, also those of now, also when it is back")
    void away() {
        Member minji = Member.named("minji");
        Member sora = Member.named("sora");
        String gone = loggedOut(Member.named("dave"));
        measure("Warming up", minji);
        measure("Redis up", minji);

        redis().stop();

        assertLetIn(minji);
        assertRevoked(gone);
        measure("Redis away", minji);
        String goneToo = loggedOut(sora);
        assertRevokedSoon(goneToo);
        Member yuna = Member.named("yuna");
        assertLetIn(yuna);

        String goneLast = loggedOut(yuna);
        redis().start();
        assertRevokedSoon(goneLast);
        assertLetIn(minji);
    }

    @Test
    @DisplayName("A9 Redis empty after a restart: revoked tokens stay refused; its marks come back by themselves")
    void empty() {
        Member minji = Member.named("minji");
        String gone = loggedOut(Member.named("dave"));

        redis().stop();
        redis().wipe();
        redis().start();

        assertRevokedSoon(gone);
        assertLetIn(minji);
        measure("Redis empty", minji);
        RedisRecovery.awaitMarks(redis());
        measure("Redis loaded again", minji);
        assertRevoked(gone);
        assertLetIn(minji);
    }

    @Test
    @DisplayName("A9 nobody is let in unchecked: with Redis and member away the others answer 503, never 200")
    void memberAwayToo() {
        Assumptions.assumeTrue(member() != null, "all services are in one server");
        Member minji = Member.named("minji");
        String gone = loggedOut(Member.named("dave"));

        member().stop();
        assertLetInByOthers(minji);
        redis().stop();

        for (Route route : othersThanMember()) {
            for (String token : List.of(minji.accessToken(), gone)) {
                Answer answer = route.callWith(token);
                assertThat(answer.status()).as(route + " " + answer).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
                assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            }
        }

        redis().start();
        member().start();
        // The services gave member up for 30 s: until each has asked it often again, later tests would meet an open
        // breaker. The first question opens those that are not open yet, so that all wait at the same time.
        for (Route route : othersThanMember()) {
            asksMember(route, minji);
        }
        for (Route route : othersThanMember()) {
            await().atMost(BREAKERS_CLOSED).until(() -> asksMemberEachTime(route, minji));
        }
        assertLetIn(minji);
        assertRevoked(gone);
    }

    /** Five successes close a breaker. */
    private static boolean asksMemberEachTime(Route route, Member member) {
        for (int i = 0; i < 5; i++) {
            member.refresh();
            if (!asksMember(route, member)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the service let the member in while Redis did not say that it has all marks. */
    private static boolean asksMember(Route route, Member member) {
        RedisRecovery.forgetMarks(redis());
        int status = route.callWith(member.accessToken()).status();
        return status != 503 && !RedisRecovery.marksAreLoaded(redis());
    }

    private static List<Route> othersThanMember() {
        return Route.ofEachService().stream()
                .filter(route -> !route.service().equals("member"))
                .toList();
    }

    private static void assertLetInByOthers(Member member) {
        for (Route route : othersThanMember()) {
            assertThat(route.callWith(member.accessToken()).status())
                    .as(route.toString())
                    .isIn(200, 201, 400);
        }
    }
}
