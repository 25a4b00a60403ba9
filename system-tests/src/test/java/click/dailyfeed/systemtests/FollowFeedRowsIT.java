package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a page of the follow feed reads in the database when Redis is away: the database counts the rows and index
 * entries. Others read too, so of several requests the one counts with which the fewest were read.
 */
class FollowFeedRowsIT {

    private static final Logger LOG = System.getLogger(FollowFeedRowsIT.class.getName());

    private static final int FEW_FOLLOWINGS = 25;
    private static final int MANY_FOLLOWINGS = 100;
    private static final int FEW_POSTS = 30;
    private static final int MANY_POSTS = 300;
    private static final int MICROS_BETWEEN = 1_000;
    private static final int SIZE = 20;
    private static final int SAMPLES = 5;

    /** docs/feeds.md: of follow and mute three, of the newest post five; what is left is the rest of the request. */
    private static final int ROWS_FOR_FOLLOWING = 12;

    /** At most so many posts of as many authors are read, written and sorted: once more than on the page for each. */
    private static final int ROWS_FOR_PAGE = 3 * (SIZE + 1) * (SIZE + 1);

    private static final FeedTable TABLE = new FeedTable();

    private static Member fewAuthorsOfFew;
    private static Member fewAuthorsOfMany;
    private static Member manyAuthorsOfMany;

    @BeforeAll
    static void readersAndAuthors() {
        Engine redis = DevServices.platform().redis();
        Assumptions.assumeTrue(redis.isLocal(), "REDIS_URL names a real server: not stopped");
        List<Member> readers = Member.crowd(3);
        fewAuthorsOfFew = readers.get(0);
        fewAuthorsOfMany = readers.get(1);
        manyAuthorsOfMany = readers.get(2);
        List<Member> few = authors(FEW_FOLLOWINGS, FEW_POSTS);
        List<Member> many = authors(MANY_FOLLOWINGS, MANY_POSTS);
        few.forEach(fewAuthorsOfFew::follows);
        many.subList(0, FEW_FOLLOWINGS).forEach(fewAuthorsOfMany::follows);
        many.forEach(manyAuthorsOfMany::follows);
        redis.stop();
    }

    private static List<Member> authors(int number, int posts) {
        List<Member> authors = Member.crowd(number);
        for (int i = 0; i < number; i++) {
            TABLE.wroteEarlier(authors.get(i), posts, i * MICROS_BETWEEN);
        }
        return authors;
    }

    @AfterAll
    static void redisIsBack() {
        Engine redis = DevServices.platform().redis();
        if (redis.isLocal() && !redis.local().isRunning()) {
            redis.start();
        }
        RedisRecovery.await();
        TABLE.close();
    }

    @Test
    @DisplayName("R9.1 a page of the follow feed reads as many rows whether its authors wrote 30 posts each or 300")
    void independentOfPosts() {
        String few = half(fewAuthorsOfFew);
        String many = half(fewAuthorsOfMany);

        for (String from : List.of("", "cursor")) {
            long ofFew = rows("30 posts each", fewAuthorsOfFew, from.isEmpty() ? "" : few);
            long ofMany = rows("300 posts each", fewAuthorsOfMany, from.isEmpty() ? "" : many);
            assertThat(ofMany).isLessThan(ofFew + ofFew / 4);
        }
    }

    @Test
    @DisplayName("R9.1 a page of the follow feed reads a few rows for each following, and what the page needs")
    void linearInFollowings() {
        long rows = rows("100 followings", manyAuthorsOfMany, "");

        assertThat(rows).isLessThan(ROWS_FOR_FOLLOWING * MANY_FOLLOWINGS + ROWS_FOR_PAGE);
    }

    /** The query that goes on in the middle of the smaller feed. */
    private static String half(Member reader) {
        String from = "";
        for (int i = 0; i < FEW_FOLLOWINGS * FEW_POSTS / 2 / SIZE; i++) {
            from = "&cursor=" + part(reader, from).getString("nextCursor");
        }
        return from;
    }

    private static long rows(String what, Member reader, String from) {
        long rows = IntStream.range(0, SAMPLES)
                .mapToLong(sample -> {
                    long before = TABLE.rowsRead();
                    part(reader, from);
                    return TABLE.rowsRead() - before;
                })
                .min()
                .orElseThrow();
        LOG.log(Level.INFO, "{0}, {1}: {2} rows", what, from.isEmpty() ? "first page" : "in the middle", rows);
        return rows;
    }

    private static JsonObject part(Member reader, String from) {
        Answer answer = reader.get("timeline", FeedWalk.FOLLOW_FEED + "?size=" + SIZE + from);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.object().getJsonArray("content")).hasSize(SIZE);
        return answer.object();
    }
}
