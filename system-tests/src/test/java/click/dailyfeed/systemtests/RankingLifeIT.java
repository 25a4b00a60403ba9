package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The end of snapshots of rankings, which live 3 s here. */
@Tag("short-lives")
class RankingLifeIT {

    private static final String RECENT = "/api/timeline/posts/recent-activities?size=1";

    private static final Duration LIFE = Duration.ofSeconds(3);

    @Test
    @DisplayName("R10.4 a cursor walks its snapshot while this lives, and is CURSOR_INVALID afterwards")
    void expiry() {
        Member minji = Member.named("minji");
        for (int i = 0; i < 3; i++) {
            minji.likes("posts/" + minji.writes("글 " + i).getInt("id"));
        }
        String first = await().atMost(LIFE.multipliedBy(3))
                .until(() -> minji.get("timeline", RECENT).object(), scroll -> scroll.getBoolean("hasNext"))
                .getString("nextCursor");

        assertThat(minji.get("timeline", RECENT + "&cursor=" + first).status()).isEqualTo(200);
        Answer lived = await().atMost(LIFE.multipliedBy(3))
                .until(() -> minji.get("timeline", RECENT + "&cursor=" + first), answer -> answer.status() != 200);

        assertThat(lived.status()).isEqualTo(400);
        assertThat(lived.code()).isEqualTo("CURSOR_INVALID");
        assertThat(minji.get("timeline", RECENT).status()).isEqualTo(200);
    }
}
