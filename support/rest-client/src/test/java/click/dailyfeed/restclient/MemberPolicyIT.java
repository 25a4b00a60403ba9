package click.dailyfeed.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import click.dailyfeed.code.problem.TokenProblem;
import io.github.resilience4j.core.Registry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the numbers of the policy of member are in force: in the container, against a machine that fails on command. */
@ExtendWith(ArquillianExtension.class)
class MemberPolicyIT {

    /** Instead of 30 s; that the breaker closes in time shows that the key is the right one. */
    private static final String SHORT_DELAY = "click.dailyfeed.restclient.MemberGuard/call/CircuitBreaker/delay=2";

    private static final String TOKEN = "a.b.c";
    private static final Function<MemberClient, Integer> NOTHING = client -> 0;

    @Inject
    private MemberService member;

    @Inject
    private MemberGuard guard;

    @Inject
    @ConfigProperty(name = "dailyfeed.member.url")
    private URI address;

    private RemoteMachine machine;

    @Deployment
    static WebArchive application() throws URISyntaxException {
        return ShrinkWrap.create(WebArchive.class, "rest-client.war")
                .addClasses(MemberPolicyIT.class, RemoteMachine.class)
                .addAsResource(new StringAsset(SHORT_DELAY), "META-INF/microprofile-config.properties")
                .addAsLibraries(
                        jarOf(MemberGuard.class),
                        jarOf(ProblemCode.class),
                        jarOf(RateLimiter.class),
                        jarOf(Registry.class),
                        jarOf(Assertions.class),
                        jarOf(Awaitility.class),
                        jarOf(Matcher.class));
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** The state of the breaker outlives a test: five successes close it, five more fill its window. */
    @BeforeEach
    void allIsWell() throws IOException {
        machine = RemoteMachine.at(address, "[]");
        patiently().until(() -> {
            for (int i = 0; i < 10; i++) {
                cards();
            }
            return true;
        });
        machine.forgetArrivals();
    }

    @AfterEach
    void close() {
        machine.close();
    }

    /** In the test's own thread: in another one the container knows of no application. */
    private static ConditionFactory patiently() {
        return await().pollInSameThread().ignoreExceptionsInstanceOf(DailyfeedException.class);
    }

    private void cards() {
        member.cards(TOKEN, List.of(1L));
    }

    private DailyfeedException failure() {
        return catchThrowableOfType(DailyfeedException.class, this::cards);
    }

    @Test
    @DisplayName("F2 a 5xx is asked again once, after 300 ms more or less 100")
    void retry() {
        machine.answers(500, "INTERNAL_ERROR", 2);

        assertThat(failure().code().name()).isEqualTo("INTERNAL_ERROR");

        assertThat(machine.arrivals()).isEqualTo(2);
        assertThat(machine.between(0, 1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(1000));
    }

    @Test
    @DisplayName("F2 the second attempt may succeed")
    void retrySucceeds() {
        machine.answers(503, "OVERLOADED", 1);

        cards();

        assertThat(machine.arrivals()).isEqualTo(2);
    }

    @Test
    @DisplayName("F2 a 4xx is final: asked once, its code, status and text as they came")
    void refusal() {
        machine.answers(404, "SOMETHING_OF_MEMBER", 1);

        ProblemCode code = failure().code();

        assertThat(code.name()).isEqualTo("SOMETHING_OF_MEMBER");
        assertThat(code.status()).isEqualTo(404);
        assertThat(code.message(Locale.ENGLISH)).isEqualTo("말씀 SOMETHING_OF_MEMBER");
        assertThat(machine.arrivals()).isEqualTo(1);
    }

    @Test
    @DisplayName("A5 the codes of tokens are ours, so that the headers of a 401 follow from them")
    void revoked() {
        machine.answers(401, "TOKEN_REVOKED", 1);

        assertThat(failure().code()).isEqualTo(TokenProblem.TOKEN_REVOKED);
    }

    @Test
    @DisplayName("F2 an error page is no answer of member: asked again, then 503")
    void errorPage() {
        machine.answersWithPage(404);
        machine.answersWithPage(502);

        assertThat(failure().code()).isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE);
        assertThat(machine.arrivals()).isEqualTo(2);
    }

    @Test
    @DisplayName("F2 nobody listens: 503")
    void refusedConnection() {
        machine.close();

        assertThat(failure().code()).isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE);
    }

    @Test
    @DisplayName("F1 F2 no answer: each of two attempts ends after 3 s, then 504")
    void timeout() {
        machine.fallsSilent();
        long begin = System.nanoTime();

        assertThat(failure().code()).isEqualTo(CommonProblem.UPSTREAM_TIMEOUT);

        assertThat(machine.arrivals()).isEqualTo(2);
        assertThat(machine.between(0, 1)).isBetween(Duration.ofMillis(3100), Duration.ofMillis(4200));
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(6100), Duration.ofMillis(8000));
    }

    @Test
    @DisplayName("F1 two failures of five open the breaker: member is asked no more, until the delay is over")
    void breaker() {
        machine.answers(500, "INTERNAL_ERROR", 2);
        assertThat(failure().code().name()).isEqualTo("INTERNAL_ERROR");
        machine.forgetArrivals();

        for (int i = 0; i < 10; i++) {
            assertThat(failure())
                    .hasCauseInstanceOf(CircuitBreakerOpenException.class)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE));
        }

        assertThat(machine.arrivals()).isZero();
        await().ignoreExceptions()
                .between(Duration.ofSeconds(1), Duration.ofSeconds(4))
                .until(() -> {
                    cards();
                    return true;
                });
    }

    @Test
    @DisplayName("F1 half open, one failure opens it again")
    void halfOpen() {
        machine.answers(500, "INTERNAL_ERROR", 3);
        assertThat(failure().code().name()).isEqualTo("INTERNAL_ERROR");
        patiently().until(() -> {
            failure();
            return machine.arrivals() == 3;
        });

        assertThat(failure()).hasCauseInstanceOf(CircuitBreakerOpenException.class);
        assertThat(machine.arrivals()).isEqualTo(3);
    }

    @Test
    @DisplayName("F1 one failure of five leaves the breaker closed, and a 4xx is none")
    void closed() {
        machine.answers(500, "INTERNAL_ERROR", 1);
        cards();
        machine.answers(404, "NOT_FOUND", 10);

        for (int i = 0; i < 10; i++) {
            assertThat(failure().code().name()).isEqualTo("NOT_FOUND");
        }
        cards();
    }

    @Test
    @DisplayName("F1 the breaker stays open for 30 s where no configuration says otherwise")
    void annotatedDelay() throws NoSuchMethodException {
        CircuitBreaker breaker =
                MemberGuard.class.getMethod("call", Function.class).getAnnotation(CircuitBreaker.class);

        assertThat(Duration.of(breaker.delay(), breaker.delayUnit())).isEqualTo(Duration.ofSeconds(30));
        assertThat(breaker.delayUnit()).isEqualTo(ChronoUnit.SECONDS);
    }

    @Test
    @DisplayName("F2 as many calls at a time as the bulkhead holds; the next one is refused at once")
    void bulkhead() throws Exception {
        int places = MemberGuard.class
                .getMethod("call", Function.class)
                .getAnnotation(Bulkhead.class)
                .value();
        CountDownLatch inside = new CountDownLatch(places);
        CountDownLatch leave = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(places);
        try {
            for (int i = 0; i < places; i++) {
                threads.submit(() -> guard.call(client -> occupy(inside, leave)));
            }
            inside.await();

            assertThat(failure()).hasCauseInstanceOf(BulkheadException.class);
            assertThat(machine.arrivals()).isZero();
        } finally {
            leave.countDown();
            threads.shutdown();
        }
    }

    private static int occupy(CountDownLatch inside, CountDownLatch leave) {
        inside.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    @Test
    @DisplayName("F4 200 calls a second pass; the next one waits 100 ms and is refused")
    void limiter() {
        while (passed() == 1) {
            // uses up this second
        }
        patiently().until(() -> passed() == 1);

        int passed = 1;
        while (passed() == 1) {
            passed++;
        }
        assertThat(passed).isEqualTo(200);
        long begin = System.nanoTime();
        assertThat(passed()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(90), Duration.ofMillis(500));
    }

    /** 1 if the policy let a call through, that costs nothing, else 0. */
    private int passed() {
        try {
            guard.call(NOTHING);
            return 1;
        } catch (DailyfeedException e) {
            assertThat(e.code()).isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE);
            return 0;
        }
    }
}
