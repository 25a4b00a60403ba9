package click.dailyfeed.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.bench.client.Post;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final long MINJI = 1;
    private static final long DAVE = 2;

    private final Ledger ledger = new Ledger();

    private Written write(long id, long author, long answeredAt) {
        Written written = new Written(new Post(id, "", "-", author, "m", 0, 0, false, Instant.EPOCH), answeredAt);
        ledger.add(written);
        return written;
    }

    @Test
    @DisplayName("the posts of some authors that were answered before a moment, though the clock wraps around")
    void before() {
        Written first = write(1, MINJI, Long.MAX_VALUE);
        Written second = write(2, DAVE, Long.MIN_VALUE + 10);

        assertThat(ledger.before(Long.MIN_VALUE + 5, List.of(MINJI, DAVE))).containsExactly(first);
        assertThat(ledger.before(Long.MIN_VALUE + 11, List.of(MINJI, DAVE))).containsExactly(first, second);
        assertThat(ledger.before(Long.MIN_VALUE + 11, List.of(DAVE))).containsExactly(second);
        assertThat(ledger.before(Long.MIN_VALUE + 11, List.of(3L))).isEmpty();
    }
}
