package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody learns from a login who has an account. */
@Tag("short-lives")
class LoginTimingIT {

    private static final Logger LOG = System.getLogger(LoginTimingIT.class.getName());

    private static final int SAMPLES = 15;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;
    private static final String WRONG = "Wrong!123";

    @Test
    @DisplayName("A9 an e-mail that nobody has and a wrong password: the same answer, after the same time")
    void unknownOrWrong() {
        // What else the machine does may slow one of the two down, but hardly the same one again and again.
        List<Double> ratios = new ArrayList<>();
        do {
            ratios.add(measure());
        } while (ratios.size() < ROUNDS && isTold(ratios.get(ratios.size() - 1)));

        assertThat(ratios).anySatisfy(ratio -> assertThat(isTold(ratio)).isFalse());
    }

    /** Whether somebody who waits for answers could see who has an account. */
    private static boolean isTold(double ratio) {
        return ratio < 0.7 || ratio > 1.4;
    }

    /** The time of an e-mail that nobody has, in times of that of a wrong password; medians. */
    private static double measure() {
        // Of one account ten failures would be too many.
        List<Member> members = List.of(Member.named("minji"), Member.named("dave"));
        List<Long> unknown = new ArrayList<>();
        List<Long> wrong = new ArrayList<>();
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            List<Long> unknownTimes = i < 0 ? new ArrayList<>() : unknown;
            List<Long> wrongTimes = i < 0 ? new ArrayList<>() : wrong;
            Answer ofNobody = timed(UUID.randomUUID() + "@example.com", unknownTimes);
            Answer ofMember = timed(members.get(Math.abs(i % 2)).email(), wrongTimes);

            assertThat(ofMember.status()).as(ofMember.toString()).isEqualTo(401);
            assertThat(ofMember.code()).isEqualTo("MEMBER_CREDENTIALS_INVALID");
            assertThat(ofNobody.status()).isEqualTo(ofMember.status());
            assertThat(bodyOf(ofNobody)).isEqualTo(bodyOf(ofMember));
            assertThat(headersOf(ofNobody)).isEqualTo(headersOf(ofMember));
        }

        long ofNobody = median(unknown);
        long ofMember = median(wrong);
        LOG.log(Level.INFO, "Median of a login: unknown e-mail {0} us, wrong password {1} us", ofNobody, ofMember);
        return (double) ofNobody / ofMember;
    }

    private static Answer timed(String email, List<Long> micros) {
        long begin = System.nanoTime();
        Answer answer = Member.login(email, WRONG);
        micros.add((System.nanoTime() - begin) / 1000);
        return answer;
    }

    private static JsonObject bodyOf(Answer answer) {
        return Json.createObjectBuilder(answer.json()).remove("traceId").build();
    }

    /** Without those that no two answers have in common. */
    private static Map<String, List<String>> headersOf(Answer answer) {
        Map<String, List<String>> headers =
                new TreeMap<>(answer.response().headers().map());
        headers.keySet().removeIf(name -> name.matches("date|.*trace.*|x-ratelimit-.*"));
        return headers;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
