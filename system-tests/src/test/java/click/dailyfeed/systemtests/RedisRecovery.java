package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The servers after Redis was away or was emptied: for a while they do without it. */
final class RedisRecovery {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String LOADED = "token:revocations-loaded";
    private static final String FAILURES = "login:failures:address:127.0.0.1";

    private RedisRecovery() {}

    /** Waits until the marks of revoked tokens are in Redis, and failed logins are counted there. */
    static void await() {
        Engine redis = DevServices.platform().redis();
        if (redis.isLocal()) {
            awaitMarks(redis);
            awaitFailures(redis);
        }
    }

    static void awaitMarks(Engine redis) {
        Awaitility.await().atMost(LIMIT).until(() -> marksAreLoaded(redis));
    }

    /** A restarted Redis has the mark of its run before: the servers do not believe it, nor does this. */
    static boolean marksAreLoaded(Engine redis) {
        return RedisCommand.isOfThisRun(redis, LOADED);
    }

    static void forgetMarks(Engine redis) {
        RedisCommand.delete(redis, LOADED);
    }

    /** After a failure a server leaves Redis alone for a second: later tests would see its failed logins uncounted. */
    static void awaitFailures(Engine redis) {
        RedisCommand.delete(redis, FAILURES);
        Awaitility.await().atMost(LIMIT).until(() -> {
            Member.login("nobody_" + UUID.randomUUID() + "@example.com", Member.PASSWORD);
            return RedisCommand.exists(redis, FAILURES);
        });
    }
}
