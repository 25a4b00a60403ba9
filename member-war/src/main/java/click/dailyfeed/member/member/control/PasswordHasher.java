package click.dailyfeed.member.member.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.RetryLaterException;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Argon2id (rules.md R1.2). Each hash takes {@code memory-kib} of heap, so only as many run at once as there are
 * permits; the others wait, in order, and after a while are told to come back.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int HASH_BYTES = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Argon2Function argon2;
    private final Semaphore permits;
    private final String decoy;

    /**
     * @param memoryKib memory of one hash, 19 MiB by default (rules.md R1.2)
     * @param concurrency how many hashes run at once; 0 for one per processor
     */
    @Inject
    public PasswordHasher(
            @ConfigProperty(name = "dailyfeed.password.memory-kib", defaultValue = "19456") int memoryKib,
            @ConfigProperty(name = "dailyfeed.password.iterations", defaultValue = "2") int iterations,
            @ConfigProperty(name = "dailyfeed.password.parallelism", defaultValue = "1") int parallelism,
            @ConfigProperty(name = "dailyfeed.password.concurrency", defaultValue = "0") int concurrency) {
        this.argon2 = Argon2Function.getInstance(memoryKib, iterations, parallelism, HASH_BYTES, Argon2.ID);
        this.permits = new Semaphore(
                concurrency > 0 ? concurrency : Runtime.getRuntime().availableProcessors(), true);
        this.decoy = hashOf("no member has this password");
    }

    protected PasswordHasher() {
        this.argon2 = null;
        this.permits = null;
        this.decoy = null;
    }

    /**
     * @return the hash in PHC form, parameters and salt included
     * @throws DailyfeedException {@code RATE_LIMITED} when too many hashes are waiting
     */
    public String hash(String password) {
        return bounded(() -> hashOf(password));
    }

    /**
     * Verifies when it is this password's turn.
     *
     * @param gate runs then, right before the work, and may refuse it by an exception
     * @throws DailyfeedException {@code RATE_LIMITED} when too many hashes are waiting
     */
    public MatchPredicate verify(String password, String hash, Runnable gate) {
        return bounded(() -> {
            gate.run();
            return MatchPredicate.of(Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
        });
    }

    /**
     * The hash to keep for a password that matched one: the same, or a new one when it was made with other parameters.
     *
     * @throws DailyfeedException {@code RATE_LIMITED} when too many hashes are waiting
     */
    public String current(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).equals(argon2) ? hash : hash(password);
    }

    /** Takes as long as {@link #verify}: an unknown e-mail must not be told by the time the answer takes. */
    public MatchPredicate verifyNobody(String password, Runnable gate) {
        verify(password, decoy, gate);
        return MatchPredicate.DIFFERENT;
    }

    private String hashOf(String password) {
        return Password.hash(password).addRandomSalt().with(argon2).getResult();
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RetryLaterException(CommonProblem.RATE_LIMITED, COME_BACK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryLaterException(CommonProblem.RATE_LIMITED, COME_BACK);
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    /** Whether a password is the one of the hash. */
    public enum MatchPredicate {
        MATCHES,
        DIFFERENT;

        static MatchPredicate of(boolean matches) {
            return matches ? MATCHES : DIFFERENT;
        }
    }
}
