package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counters under load on one row, and the job that proves them. */
class CountersIT {

    private static final int FANS = 200;
    private static final String JOB = "/api/admin/content/jobs/counter-reconciliation";

    @Test
    @DisplayName("R8.1 R8.2 two hundred members like one post at the same moment, and half of them take it back: exact")
    void hotPost() {
        Member minji = Member.named("minji");
        long post = id(minji.writes("뜨거운 글"));
        List<Member> fans = Member.crowd(FANS);

        List<Answer> likes = AtOnce.send(requests(fans, fan -> fan.post("content", like(post))));

        assertThat(likes)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(201));
        assertThat(likeCount(minji, post)).isEqualTo(FANS);

        List<Answer> unlikes =
                AtOnce.send(requests(fans.subList(0, FANS / 2), fan -> fan.delete("content", like(post))));

        assertThat(unlikes)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
        assertThat(likeCount(minji, post)).isEqualTo(FANS / 2);
        assertThat(CounterTable.deviations()).isEmpty();
    }

    @Test
    @DisplayName(
            "R7.3 R8.2 falsified counters are repaired while likes go on, with a warning; right ones are left alone")
    void reconciliation() throws IOException {
        Member minji = Member.named("minji");
        Member admin = Member.admin();
        long post = id(minji.writes("세어 볼 글"));
        long rightPost = id(minji.writes("맞게 센 글"));
        long comment = id(minji.post("content", "/api/comments", Bodies.comment(post, "세어 볼 댓글"))
                .object());
        List<Member> fans = Member.crowd(4);
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Void>> likers = fans.stream()
                .map(fan -> CompletableFuture.runAsync(() -> {
                    while (!enough.get()) {
                        likeAndUnlike(fan, "/api/posts/" + post);
                        likeAndUnlike(fan, "/api/posts/" + rightPost);
                        likeAndUnlike(fan, "/api/comments/" + comment);
                    }
                }))
                .toList();
        try {
            CounterTable.falsify("update posts set like_count = like_count + 90, comment_count = 0 where id = " + post);
            CounterTable.falsify("update comments set reply_count = 7 where id = " + comment);

            assertThat(run(admin)).isEqualTo("counters of 1 posts and 1 comments repaired");
            assertThat(logLines())
                    .filteredOn(line -> line.contains(" of 1 posts and 1 comments repaired"))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains(" W ");
            assertThat(CounterTable.deviations()).isEmpty();
            assertThat(run(admin)).isEqualTo("counters of 0 posts and 0 comments repaired");
        } finally {
            enough.set(true);
        }
        likers.forEach(CompletableFuture::join);
        assertThat(CounterTable.deviations()).isEmpty();
        assertThat(likeCount(minji, post)).isZero();
    }

    private static void likeAndUnlike(Member fan, String path) {
        assertThat(fan.post("content", path + "/like").status()).isEqualTo(201);
        assertThat(fan.delete("content", path + "/like").status()).isEqualTo(200);
    }

    /** The result of a run by hand; the one at the start of the server may not be over yet. */
    private static String run(Member admin) {
        return await().until(() -> admin.post("content", JOB), answer -> answer.status() == 200)
                .object()
                .getString("lastResult");
    }

    /** What the servers have logged since their start. */
    private static List<String> logLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String server : DevServices.platform().servers().keySet()) {
            lines.addAll(Files.readAllLines(DevServices.platform().home().resolve("logs/" + server + ".log")));
        }
        return lines;
    }

    private static List<Callable<Answer>> requests(List<Member> members, Function<Member, Answer> request) {
        return members.stream()
                .<Callable<Answer>>map(member -> () -> request.apply(member))
                .toList();
    }

    private static String like(long post) {
        return "/api/posts/" + post + "/like";
    }

    private static int likeCount(Member reader, long post) {
        return reader.get("timeline", "/api/timeline/posts/" + post).object().getInt("likeCount");
    }

    private static long id(JsonObject view) {
        return view.getJsonNumber("id").longValue();
    }
}
