package click.dailyfeed.member.member.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.member.member.control.PasswordHasher.MatchPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final Runnable OPEN = () -> {};

    private final PasswordHasher hasher = new PasswordHasher(1024, 1, 1, 1);

    @Test
    @DisplayName("R1.2 the hash is Argon2id with its parameters, salted, and matches its password only")
    void hash() {
        String hash = hasher.hash("Dailyfeed!1");

        assertThat(hash).startsWith("$argon2id$v=19$m=1024,t=1,p=1$").isNotEqualTo(hasher.hash("Dailyfeed!1"));
        assertThat(hasher.verify("Dailyfeed!1", hash, OPEN)).isEqualTo(MatchPredicate.MATCHES);
        assertThat(hasher.verify("Dailyfeed!2", hash, OPEN)).isEqualTo(MatchPredicate.DIFFERENT);
    }

    @Test
    @DisplayName("R1.2 a hash made with other parameters still matches")
    void otherParameters() {
        String old = new PasswordHasher(2048, 2, 1, 1).hash("Dailyfeed!1");

        assertThat(hasher.verify("Dailyfeed!1", old, OPEN)).isEqualTo(MatchPredicate.MATCHES);
    }

    @Test
    @DisplayName("nobody's password is no password")
    void nobody() {
        assertThat(hasher.verifyNobody("no member has this password", OPEN)).isEqualTo(MatchPredicate.DIFFERENT);
    }
}
