package click.dailyfeed.restclient;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The limiters of this server, each made when it is needed first. */
@ApplicationScoped
public class RateLimiters {

    private final RateLimiterRegistry registry = RateLimiterRegistry.ofDefaults();
    private final Config config;

    @Inject
    public RateLimiters(Config config) {
        this.config = config;
    }

    protected RateLimiters() {
        this(null);
    }

    /** @throws IllegalArgumentException if a configured number is none, or not positive */
    RateLimiter of(RateLimited policy) {
        return registry.rateLimiter(policy.name(), () -> configured(policy));
    }

    private RateLimiterConfig configured(RateLimited policy) {
        return RateLimiterConfig.custom()
                .limitForPeriod(number(policy, "permits", Integer.class, policy.permits()))
                .limitRefreshPeriod(
                        Duration.ofMillis(number(policy, "period-millis", Long.class, policy.periodMillis())))
                .timeoutDuration(Duration.ofMillis(number(policy, "wait-millis", Long.class, policy.waitMillis())))
                .build();
    }

    private <N extends Number> N number(RateLimited policy, String name, Class<N> type, N annotated) {
        return config.getOptionalValue("dailyfeed.rate-limit." + policy.name() + "." + name, type)
                .orElse(annotated);
    }
}
