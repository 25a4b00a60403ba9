package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.RetryLaterException;
import click.dailyfeed.redis.SpareableRedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Slows down those who guess passwords (auth.md A9): after too many failures of an account, or from an address, nobody's
 * password is looked at for a while. An e-mail that nobody has is an account like any other here, so that nothing tells it
 * apart. Without Redis each process counts alone.
 */
@ApplicationScoped
public class LoginThrottle {

    private final LoginThrottleSettings settings;
    private final SpareableRedis redis;
    private final RedisFailureCounters shared;
    private final LocalFailureCounters local;

    @Inject
    public LoginThrottle(
            LoginThrottleSettings settings,
            SpareableRedis redis,
            RedisFailureCounters shared,
            LocalFailureCounters local) {
        this.settings = settings;
        this.redis = redis;
        this.shared = shared;
        this.local = local;
    }

    protected LoginThrottle() {
        this(null, null, null, null);
    }

    /**
     * @throws DailyfeedException {@code RATE_LIMITED}, with the time after which to come back
     */
    void check(String email, String address) {
        Map<String, Integer> limits =
                Map.of(accountKey(email), settings.accountFailures(), addressKey(address), settings.addressFailures());
        Duration wait = ask(counters -> counters.fullFor(limits));
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new RetryLaterException(CommonProblem.RATE_LIMITED, wait);
        }
    }

    void failed(String email, String address) {
        tell(counters -> counters.count(List.of(accountKey(email), addressKey(address)), settings.window()));
    }

    /** Who knows the password has an account without failures; the address keeps its own. */
    void succeeded(String email) {
        tell(counters -> counters.forget(accountKey(email)));
    }

    private void tell(Consumer<FailureCounters> message) {
        ask(counters -> {
            message.accept(counters);
            return counters;
        });
    }

    /** @param question never answered with null */
    private <T> T ask(Function<FailureCounters, T> question) {
        return redis.find(commands -> question.apply(shared)).orElseGet(() -> question.apply(local));
    }

    /** The address itself is nobody's business in Redis. */
    private static String accountKey(String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return "login:failures:account:" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String addressKey(String address) {
        return "login:failures:address:" + address;
    }
}
