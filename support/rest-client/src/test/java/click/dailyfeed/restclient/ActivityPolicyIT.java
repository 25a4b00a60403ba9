package click.dailyfeed.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import io.github.resilience4j.core.Registry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
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

/** That the numbers of the policy of activity are in force, where they are others than those of member. */
@ExtendWith(ArquillianExtension.class)
class ActivityPolicyIT {

    /** Instead of 60 s and twice 5 s; that they are in force shows that the keys are the right ones. */
    private static final String SHORT_TIMES = """
            click.dailyfeed.restclient.ActivityGuard/call/CircuitBreaker/delay=2
            click.dailyfeed.restclient.ActivityGuard/call/Timeout/value=2
            dailyfeed.activity.read-timeout=PT2S
            """;

    private static final String TOKEN = "a.b.c";
    private static final Function<ActivityClient, Integer> NOTHING = client -> 0;

    @Inject
    private ActivityService activity;

    @Inject
    private ActivityGuard guard;

    @Inject
    @ConfigProperty(name = "dailyfeed.activity.url")
    private URI address;

    private RemoteMachine machine;

    @Deployment
    static WebArchive application() throws URISyntaxException {
        return ShrinkWrap.create(WebArchive.class, "rest-client.war")
                .addClasses(ActivityPolicyIT.class, RemoteMachine.class)
                .addAsResource(new StringAsset(SHORT_TIMES), "META-INF/microprofile-config.properties")
                .addAsLibraries(
                        jarOf(ActivityGuard.class),
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

    /** The state of the breaker outlives a test: ten successes close it, ten more fill its window. */
    @BeforeEach
    void allIsWell() throws IOException {
        machine = RemoteMachine.at(address, "{\"content\":[]}");
        patiently().until(() -> {
            for (int i = 0; i < 20; i++) {
                export();
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

    private void export() {
        activity.export(TOKEN, null);
    }

    private DailyfeedException failure() {
        return catchThrowableOfType(DailyfeedException.class, this::export);
    }

    @Test
    @DisplayName("F2 a 5xx is asked again twice, each time after 500 ms more or less 100")
    void retry() {
        machine.answers(500, "INTERNAL_ERROR", 3);

        assertThat(failure().code().name()).isEqualTo("INTERNAL_ERROR");

        assertThat(machine.arrivals()).isEqualTo(3);
        for (int i = 0; i < 2; i++) {
            assertThat(machine.between(i, i + 1)).isBetween(Duration.ofMillis(400), Duration.ofMillis(1200));
        }
    }

    @Test
    @DisplayName("F2 a 4xx is final: asked once, its code and status as they came")
    void refusal() {
        machine.answers(404, "SOMETHING_OF_ACTIVITY", 1);

        ProblemCode code = failure().code();

        assertThat(code.name()).isEqualTo("SOMETHING_OF_ACTIVITY");
        assertThat(code.status()).isEqualTo(404);
        assertThat(machine.arrivals()).isEqualTo(1);
    }

    @Test
    @DisplayName("F2 nobody listens: 503")
    void refusedConnection() {
        machine.close();

        assertThat(failure().code()).isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE);
    }

    @Test
    @DisplayName("F1 F2 no answer: each of three attempts ends in time, then 504")
    void timeout() {
        machine.fallsSilent();

        assertThat(failure().code()).isEqualTo(CommonProblem.UPSTREAM_TIMEOUT);

        assertThat(machine.arrivals()).isEqualTo(3);
        assertThat(machine.between(0, 1)).isBetween(Duration.ofMillis(2300), Duration.ofMillis(3500));
    }

    @Test
    @DisplayName("F1 five failures of ten open the breaker, between two attempts too; it closes after the delay")
    void breaker() {
        machine.answers(500, "INTERNAL_ERROR", 5);
        assertThat(failure().code().name()).isEqualTo("INTERNAL_ERROR");
        assertThat(failure()).hasCauseInstanceOf(CircuitBreakerOpenException.class);
        assertThat(machine.arrivals()).isEqualTo(5);
        machine.forgetArrivals();

        assertThat(failure())
                .hasCauseInstanceOf(CircuitBreakerOpenException.class)
                .satisfies(e -> assertThat(e.code()).isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE));

        assertThat(machine.arrivals()).isZero();
        patiently().atMost(Duration.ofSeconds(4)).until(() -> {
            export();
            return true;
        });
    }

    @Test
    @DisplayName("F1 four failures of ten leave the breaker closed, and a 4xx is none")
    void closed() {
        machine.answers(500, "INTERNAL_ERROR", 4);
        assertThat(failure().code().name()).isEqualTo("INTERNAL_ERROR");
        export();
        machine.answers(404, "NOT_FOUND", 10);

        for (int i = 0; i < 10; i++) {
            assertThat(failure().code().name()).isEqualTo("NOT_FOUND");
        }
        export();
    }

    @Test
    @DisplayName("F1 a call may take 5 s and the breaker stays open for 60 s where no configuration says otherwise")
    void annotatedTimes() throws NoSuchMethodException {
        Method call = ActivityGuard.class.getMethod("call", Function.class);
        CircuitBreaker breaker = call.getAnnotation(CircuitBreaker.class);
        Timeout timeout = call.getAnnotation(Timeout.class);

        assertThat(Duration.of(breaker.delay(), breaker.delayUnit())).isEqualTo(Duration.ofSeconds(60));
        assertThat(Duration.of(timeout.value(), timeout.unit())).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("F2 as many calls at a time as the bulkhead holds; the next one is refused at once")
    void bulkhead() throws Exception {
        int places = 20;
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
    @DisplayName("F4 100 calls a second pass; the next one is refused at once")
    void limiter() {
        while (passed() == 1) {
            // uses up this second
        }
        patiently().until(() -> passed() == 1);

        int passed = 1;
        while (passed() == 1) {
            passed++;
        }
        assertThat(passed).isEqualTo(100);
        long begin = System.nanoTime();
        assertThat(passed()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(90));
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
