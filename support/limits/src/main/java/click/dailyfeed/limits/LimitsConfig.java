package click.dailyfeed.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of this component; a bad value stops the start and names the property. */
@ApplicationScoped
public class LimitsConfig {

    private static final String READ = "dailyfeed.limits.read";
    private static final String WRITE = "dailyfeed.limits.write";
    private static final String SEARCH = "dailyfeed.limits.search";
    private static final String UPLOAD = "dailyfeed.limits.upload";
    private static final String SIGNUP = "dailyfeed.limits.signup";
    private static final String FACTOR = "dailyfeed.limits.factor";
    private static final String CONCURRENCY = "dailyfeed.limits.concurrency";

    private Map<LimitClass, Rate> rates;
    private int concurrency;

    /** For the client proxy. */
    protected LimitsConfig() {}

    // resilience.md F6
    @Inject
    public LimitsConfig(
            @ConfigProperty(name = READ, defaultValue = "600/PT1M") String read,
            @ConfigProperty(name = WRITE, defaultValue = "60/PT1M") String write,
            @ConfigProperty(name = SEARCH, defaultValue = "60/PT1M") String search,
            @ConfigProperty(name = UPLOAD, defaultValue = "30/PT30M") String upload,
            @ConfigProperty(name = SIGNUP, defaultValue = "5/PT30M") String signup,
            @ConfigProperty(name = FACTOR, defaultValue = "1") long factor,
            @ConfigProperty(name = CONCURRENCY, defaultValue = "256") int concurrency) {
        this.rates = Map.of(
                LimitClass.READ, rate(READ, read, factor),
                LimitClass.WRITE, rate(WRITE, write, factor),
                LimitClass.SEARCH, rate(SEARCH, search, factor),
                LimitClass.UPLOAD, rate(UPLOAD, upload, factor),
                LimitClass.SIGNUP, rate(SIGNUP, signup, factor));
        if (concurrency < 1) {
            throw new IllegalArgumentException(CONCURRENCY + " must be at least 1: " + concurrency);
        }
        this.concurrency = concurrency;
    }

    void start(@Observes Startup startup) {
        // a bad value has stopped the start before this
    }

    Rate rate(LimitClass limitClass) {
        return rates.get(limitClass);
    }

    /** How many requests may run at once in this server. */
    int concurrency() {
        return concurrency;
    }

    private static Rate rate(String name, String text, long factor) {
        try {
            return Rate.parse(text).times(factor);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(name + " or " + FACTOR + " is wrong: " + text + ", " + factor, e);
        }
    }
}
