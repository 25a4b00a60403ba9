package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a thread reads in the database: the database counts the rows and index entries. Others read too, so of several
 * requests the one counts with which the fewest were read.
 */
class ThreadRowsIT {

    private static final int SHOWN = 20;
    private static final int FEW = 30;
    private static final int MANY = 3_000;
    private static final int SAMPLES = 5;

    private final Member minji = Member.named("minji");

    @Test
    @DisplayName("R7.1 a thread reads as many rows whether a comment in it has 30 replies or 3,000")
    void independentOfReplies() {
        long few = postWithReplies(FEW);
        long many = postWithReplies(MANY);

        try (FeedTable table = new FeedTable()) {
            long ofFew = rows(table, few);
            long ofMany = rows(table, many);

            assertThat(ofMany).isLessThan(ofFew + ofFew / 4);
        }
    }

    private long postWithReplies(int replies) {
        long post = id(minji.writes("답글이 많은 글"));
        long comment = id(minji.comments(post, "댓글"));
        Database.update(
                ("insert into comments (post_id, parent_id, depth, author_id, content, created_at, updated_at)"
                                + " select %d, %d, 1, %d, concat('답글 ', seq), utc_timestamp() + interval seq microsecond,"
                                + " utc_timestamp() from seq_1_to_%d")
                        .formatted(post, comment, minji.id(), replies),
                "update comments set reply_count = %d where id = %d".formatted(replies, comment));
        return post;
    }

    private long rows(FeedTable table, long post) {
        return IntStream.range(0, SAMPLES)
                .mapToLong(sample -> {
                    long before = table.rowsRead();
                    thread(post);
                    return table.rowsRead() - before;
                })
                .min()
                .orElseThrow();
    }

    private void thread(long post) {
        Answer answer = minji.get("timeline", "/api/timeline/posts/" + post + "/thread");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject comment = answer.object().getJsonArray("content").getJsonObject(0);
        assertThat(comment.getJsonArray("replies")).hasSize(SHOWN);
    }

    private static long id(JsonObject object) {
        return object.getJsonNumber("id").longValue();
    }
}
