package click.dailyfeed.member.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many wrong passwords are too many (auth.md A9). */
@ApplicationScoped
public class LoginThrottleSettings {

    private final int accountFailures;
    private final int addressFailures;
    private final Duration window;

    /**
     * @param window from the first failure; the counters begin anew afterwards
     * @throws IllegalStateException for what is not positive; stops the start
     */
    @Inject
    public LoginThrottleSettings(
            @ConfigProperty(name = "dailyfeed.login.account-failures", defaultValue = "10") int accountFailures,
            @ConfigProperty(name = "dailyfeed.login.address-failures", defaultValue = "30") int addressFailures,
            @ConfigProperty(name = "dailyfeed.login.window", defaultValue = "PT5M") Duration window) {
        this.accountFailures = accountFailures;
        this.addressFailures = addressFailures;
        this.window = window;
        if (accountFailures < 1 || addressFailures < 1 || window.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalStateException("dailyfeed.login.account-failures, dailyfeed.login.address-failures and"
                    + " dailyfeed.login.window must be positive");
        }
    }

    protected LoginThrottleSettings() {
        this.accountFailures = 0;
        this.addressFailures = 0;
        this.window = null;
    }

    int accountFailures() {
        return accountFailures;
    }

    int addressFailures() {
        return addressFailures;
    }

    Duration window() {
        return window;
    }
}
