package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Clients that refresh twice at the same moment, again and again, as a browser with two tabs does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefreshRaceIT {

    private static final int CLIENTS = 20;
    private static final int ROUNDS = Integer.getInteger("dailyfeed.refresh-rounds");
    private static final Duration GRACE_OVER = Duration.ofSeconds(20);

    private static List<Client> clients;

    /** A session, with the newest refresh token that it was given. */
    private static final class Client {
        private final Member member;
        private final String first;
        private String newest;

        Client(Member member) {
            this.member = member;
            this.first = member.refreshToken();
            this.newest = first;
        }

        /** Both tabs are served, with the same successor, and the new access token works. */
        void round() {
            List<Answer> answers = AtOnce.send(2, () -> present(newest));

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
            assertThat(cookieOf(answers.get(0))).isEqualTo(cookieOf(answers.get(1)));
            for (Answer answer : answers) {
                assertThat(access(answer).status()).isEqualTo(200);
            }
            newest = cookieOf(answers.get(0));
        }
    }

    @BeforeAll
    static void logIn() {
        Member minji = Member.named("minji");
        clients = AtOnce.run(
                2,
                Stream.generate(() -> (Callable<Client>) () -> new Client(minji.onAnotherDevice()))
                        .limit(CLIENTS)
                        .toList());
    }

    @Test
    @Order(1)
    @DisplayName("A8 two refreshes at once from 20 clients, round after round: nobody has to log in again")
    void race() {
        AtOnce.run(
                CLIENTS,
                clients.stream()
                        .<Callable<Client>>map(client -> () -> {
                            IntStream.range(0, ROUNDS).forEach(round -> client.round());
                            return client;
                        })
                        .toList());
    }

    @Test
    @Order(2)
    @DisplayName("A8 A9 a stolen token kills its family, after the grace, and no other one")
    void theft() {
        Client robbed = clients.get(0);

        Answer theft = await().atMost(GRACE_OVER).until(() -> present(robbed.first), answer -> answer.status() != 200);

        assertThat(theft.code()).as(theft.toString()).isEqualTo("REFRESH_TOKEN_REUSED");
        assertThat(present(robbed.newest).code()).isEqualTo("REFRESH_TOKEN_INVALID");
        assertThat(robbed.member.get("member", "/api/members").code()).isEqualTo("TOKEN_REVOKED");
        for (Client other : clients.subList(1, CLIENTS)) {
            assertThat(present(other.newest).status()).isEqualTo(200);
        }
    }

    private static Answer access(Answer refreshed) {
        return Http.get("member", "/api/members", "Authorization", refreshed.header("Authorization"));
    }

    private static Answer present(String refreshToken) {
        return Http.post("member", "/api/token/refresh", "Cookie", "refresh_token=" + refreshToken);
    }

    private static String cookieOf(Answer answer) {
        String cookie = answer.header("Set-Cookie");
        return cookie.substring("refresh_token=".length(), cookie.indexOf(';'));
    }
}
