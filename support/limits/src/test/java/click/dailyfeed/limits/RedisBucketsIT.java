package click.dailyfeed.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.junit.DevServices;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** With a real Redis. */
class RedisBucketsIT {

    private static final int THREADS = 8;

    private static RedisClient redis;

    private final RedisBuckets buckets = new RedisBuckets(redis);
    private final String bucket = "READ:member:" + UUID.randomUUID();

    @BeforeAll
    static void connect() {
        redis = RedisClient.create(URI.create(DevServices.platform().redis().uri()));
    }

    @AfterAll
    static void close() {
        redis.close();
    }

    @Test
    @DisplayName("F6 a full bucket gives all its tokens at once, then none")
    void burst() {
        Rate rate = new Rate(5, Duration.ofMinutes(30));
        for (int left = 4; left >= 0; left--) {
            Allowance allowance = buckets.take(bucket, rate);
            assertThat(allowance.admission()).isEqualTo(Admission.ADMITTED);
            assertThat(allowance.remaining()).isEqualTo(left);
        }

        Allowance refused = buckets.take(bucket, rate);

        assertThat(refused.admission()).isEqualTo(Admission.REFUSED);
        assertThat(refused.limit()).isEqualTo(5);
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(355), Duration.ofMinutes(6));
        assertThat(refused.reset()).isBetween(Duration.ofSeconds(1795), Duration.ofMinutes(30));
    }

    @Test
    @DisplayName("F6 tokens come back, and a bucket that is full is not kept")
    void refill() {
        Rate rate = new Rate(2, Duration.ofMillis(500));
        buckets.take(bucket, rate);
        buckets.take(bucket, rate);
        assertThat(buckets.take(bucket, rate).admission()).isEqualTo(Admission.REFUSED);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> buckets.take(bucket, rate).admission() == Admission.ADMITTED);
        await().atMost(Duration.ofSeconds(2)).until(() -> !redis.exists("limit:" + bucket));
    }

    @Test
    @DisplayName("F6 however many ask at once, the bucket gives what it holds")
    void concurrent() throws Exception {
        Rate rate = new Rate(100, Duration.ofHours(1));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Long> asking = () -> Stream.generate(() -> buckets.take(bucket, rate))
                    .limit(50)
                    .filter(allowance -> allowance.admission() == Admission.ADMITTED)
                    .count();
            long given = 0;
            for (Future<Long> count : threads.invokeAll(
                    Stream.generate(() -> asking).limit(THREADS).toList())) {
                given += count.get();
            }
            assertThat(given).isEqualTo(100);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("F6 the finest rate, one in a microsecond, keeps its precision")
    void fine() {
        Rate rate = new Rate(60_000_000, Duration.ofMinutes(1));

        Allowance allowance = buckets.take(bucket, rate);

        assertThat(allowance.remaining()).isEqualTo(59_999_999);
    }

    @Test
    @DisplayName(
            "F6 with another's round trip the same bucket gives the same; a Redis that lost the script gives nothing")
    void pipeline() {
        Rate rate = new Rate(5, Duration.ofMinutes(30));
        redis.scriptFlush();

        Supplier<Allowance> withoutScript = takeInPipeline(rate);
        assertThatThrownBy(withoutScript::get).isInstanceOf(JedisNoScriptException.class);

        assertThat(buckets.take(bucket, rate).remaining()).isEqualTo(4);
        assertThat(takeInPipeline(rate).get().remaining()).isEqualTo(3);
        assertThat(buckets.take(bucket, rate).remaining()).isEqualTo(2);
    }

    private Supplier<Allowance> takeInPipeline(Rate rate) {
        try (AbstractPipeline pipeline = redis.pipelined()) {
            Supplier<Allowance> allowance = buckets.take(bucket, rate, pipeline);
            pipeline.sync();
            return allowance;
        }
    }
}
