package click.dailyfeed.token;

import static click.dailyfeed.token.SigningKey.jwkSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationKeysTest {

    private static final SigningKey OLD = SigningKey.named("old");
    private static final SigningKey NEW = SigningKey.named("new");

    /** A clock that stands still until it is moved. */
    private static final class StandingClock extends Clock {

        private Instant now = SigningKey.NOW;

        private void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final StandingClock clock = new StandingClock();
    private String published = jwkSet(OLD.jwk("true"));
    private int requests;
    private VerificationKeys keys;

    @BeforeEach
    void fetched() {
        keys = new VerificationKeys(this::answer, Duration.ofSeconds(10), clock);
    }

    private String answer() {
        requests++;
        if (published == null) {
            throw new ProcessingException("away");
        }
        return published;
    }

    @Test
    @DisplayName("A1 an unknown key is asked for at once")
    void firstUse() {
        assertThat(keys.findKnown("old")).isEmpty();
        assertThat(keys.find("old")).isPresent();
        assertThat(keys.known().jwkSet()).isEqualTo(published);
    }

    @Test
    @DisplayName("A1 known keys are answered from memory")
    void memory() {
        keys.fetch();
        keys.find("old");
        keys.find("old");

        assertThat(requests).isEqualTo(1);
    }

    @Test
    @DisplayName("A6 of many unknown keys in a throttle period one is looked up, the others are told to come later")
    void throttled() {
        assertThat(keys.find("invented 0")).isEmpty();
        for (int i = 1; i <= 100; i++) {
            String kid = "invented " + i;
            assertThatThrownBy(() -> keys.find(kid))
                    .isInstanceOf(DailyfeedException.class)
                    .hasMessage("UPSTREAM_UNAVAILABLE");
        }
        assertThat(requests).isEqualTo(1);

        clock.advance(Duration.ofSeconds(10));
        assertThat(keys.find("invented 1")).isEmpty();
        assertThat(requests).isEqualTo(2);
    }

    @Test
    @DisplayName("A1 member away: the last good set stays, of other keys nothing can be said")
    void memberAway() {
        keys.fetch();
        published = null;

        assertThatThrownBy(keys::fetch).hasMessage("UPSTREAM_UNAVAILABLE");
        assertThat(keys.find("old")).isPresent();
        assertThatThrownBy(() -> keys.find("new")).hasMessage("UPSTREAM_UNAVAILABLE");
    }

    @Test
    @DisplayName("A1 an answer that is no JWK Set changes nothing")
    void malformed() {
        keys.fetch();
        for (String answer : new String[] {"", "[]", "{}", "{\"keys\":[{}]}", "{\"keys\":[1]}"}) {
            published = answer;
            assertThatThrownBy(keys::fetch).as(answer).hasMessage("UPSTREAM_UNAVAILABLE");
        }
        assertThat(keys.find("old")).isPresent();
    }

    @Test
    @DisplayName("A1 a key that member has withdrawn is gone after the next fetch")
    void withdrawn() {
        keys.fetch();
        published = jwkSet(NEW.jwk("true"));
        keys.fetch();

        assertThat(keys.find("old")).isEmpty();
        assertThat(keys.find("new")).isPresent();
    }

    @Test
    @DisplayName("A4 a token of a key that is no longer primary is to be refreshed")
    void retired() {
        published = jwkSet(OLD.jwk("false"), NEW.jwk("true"));
        keys.fetch();
        Instant before = clock.instant().minusSeconds(1);

        assertThat(keys.find("old").orElseThrow().hintFor(before)).isEqualTo(TokenHint.REFRESH);
        assertThat(keys.find("new").orElseThrow().hintFor(before)).isEqualTo(TokenHint.NONE);
    }

    @Test
    @DisplayName("A4 a token of the next key, which has become primary since, is not")
    void next() {
        published = jwkSet(OLD.jwk("true"), NEW.jwk("false"));
        keys.fetch();
        clock.advance(Duration.ofSeconds(30));

        assertThat(keys.find("new").orElseThrow().hintFor(clock.instant())).isEqualTo(TokenHint.NONE);
    }
}
