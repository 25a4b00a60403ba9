package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.client.SignUp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * New members for one run.
 *
 * @param members as signed up
 */
record Crowd(List<SignUp> members) {
    static final String PASSWORD = "Dailyfeed!1";

    /** Signs members up, a few at a time. */
    static Crowd of(int size, DailyfeedClient client) {
        return new Crowd(IntStream.range(0, size)
                .parallel()
                .mapToObj(number -> signedUp(client))
                .toList());
    }

    private static SignUp signedUp(DailyfeedClient client) {
        String handle = "bench_" + UUID.randomUUID().toString().substring(0, 13).replace('-', '_');
        SignUp member = new SignUp(
                handle + "@example.com",
                PASSWORD,
                "김민지",
                handle,
                "민지 " + handle,
                "Runs along the Han river",
                "Seoul",
                LocalDate.of(1995, 5, 17),
                "FEMALE",
                "Asia/Seoul",
                "ko",
                "KR",
                "PUBLIC");
        if (client.signUp(member).isEmpty()) {
            throw new BenchException("the handle " + handle + " was taken");
        }
        return member;
    }

    /** Logs each member in. */
    List<Session> sessions(DailyfeedClient client) {
        return members.parallelStream()
                .map(member -> client.logIn(member.email(), member.password())
                        .orElseThrow(() -> new BenchException(member.email() + " could not log in")))
                .toList();
    }
}
