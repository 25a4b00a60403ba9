package click.dailyfeed.member.member.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is the first ADMIN (auth.md, Who the caller is): nobody unless the environment says so. */
@ApplicationScoped
public class AdminSettings {

    private static final String EMAIL = "dailyfeed.admin.email";
    private static final String PASSWORD = "dailyfeed.admin.password";
    private static final int SHORTEST_PASSWORD = 8;

    private final Optional<String> email;
    private final Optional<String> password;

    /**
     * @throws IllegalStateException for an e-mail address without a good password, or the other way round; stops the start
     */
    @Inject
    public AdminSettings(
            @ConfigProperty(name = EMAIL) Optional<String> email,
            @ConfigProperty(name = PASSWORD) Optional<String> password) {
        this.email = email;
        this.password = password;
        if (email.isPresent() != password.isPresent()) {
            throw new IllegalStateException("one of " + EMAIL + " and " + PASSWORD + " is missing");
        }
        if (password.isPresent() && password.get().length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException(PASSWORD + " has less than " + SHORTEST_PASSWORD + " characters");
        }
    }

    protected AdminSettings() {
        this(Optional.empty(), Optional.empty());
    }

    void start(@Observes Startup startup) {
        // a bad value has stopped the start before this
    }

    Optional<String> email() {
        return email;
    }

    Optional<String> password() {
        return password;
    }

    /** Whether a sign-up with this e-mail address is refused: it would look like the account of the ADMIN. */
    EmailPredicate check(String signupEmail) {
        return EmailPredicate.of(email.filter(signupEmail::equalsIgnoreCase).isPresent());
    }

    /** Whose an e-mail address is. */
    enum EmailPredicate {
        ADMINS,
        ANYBODYS;

        static EmailPredicate of(boolean admins) {
            return admins ? ADMINS : ANYBODYS;
        }
    }
}
