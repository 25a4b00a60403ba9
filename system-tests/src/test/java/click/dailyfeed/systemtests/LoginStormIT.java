package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("short-lives")
class LoginStormIT {

    /** Several times as many as there are connections to the database. */
    private static final int LOGINS = 60;

    @Test
    @DisplayName("R1.2 many logins at once wait for their turn, or are told to come back; none fails, others go on")
    void storm() {
        Member minji = Member.named("minji");
        ExecutorService clients = Executors.newFixedThreadPool(LOGINS);
        try {
            List<CompletableFuture<Answer>> logins = IntStream.range(0, LOGINS)
                    .mapToObj(login ->
                            CompletableFuture.supplyAsync(() -> Member.login(minji.email(), Member.PASSWORD), clients))
                    .toList();
            assertThat(minji.get("member", "/api/members/summary").status()).isEqualTo(200);
            assertThat(logins).extracting(CompletableFuture::join).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.toString()).isIn(200, 429);
                if (answer.status() == 429) {
                    assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
                }
            });
            assertThat(logins).extracting(login -> login.join().status()).contains(200);
        } finally {
            clients.shutdown();
        }
    }
}
