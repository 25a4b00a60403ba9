package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Long walks: while the followed write, and farther than any cache of a feed keeps. */
@Tag("long")
class FollowFeedWalkIT {

    private static final int AUTHORS = 4;
    private static final int SOME = 30;
    private static final int MANY = 300;
    private static final List<Integer> SIZES = List.of(2, 7, 0);

    /** R9.3. */
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private final FeedTable table = new FeedTable();
    private final List<Member> members = Member.crowd(AUTHORS + 1);
    private final Member reader = members.get(0);
    private final List<Member> authors = members.subList(1, AUTHORS + 1);

    @BeforeEach
    void readerFollowsAll() {
        authors.forEach(reader::follows);
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    @DisplayName("R9.4 walking by cursor while others post at the top: no post is lost and none comes twice")
    void whileOthersPost() {
        authors.forEach(author -> table.wroteEarlier(author, SOME));
        List<FeedPost> before = table.followFeedOf(reader);
        AtomicInteger walking = new AtomicInteger(SIZES.size());
        List<Callable<List<FeedPost>>> work = new ArrayList<>();
        SIZES.forEach(size -> work.add(() -> {
            try {
                return FeedWalk.ofSize(size).of(reader);
            } finally {
                walking.decrementAndGet();
            }
        }));
        authors.forEach(author -> work.add(() -> {
            List<FeedPost> written = new ArrayList<>();
            while (walking.get() > 0) {
                written.add(FeedPost.of(author.writes("산책하는 동안의 글")));
            }
            return written;
        }));

        List<List<FeedPost>> results = AtOnce.run(work.size(), work);

        List<FeedPost> written = results.subList(SIZES.size(), results.size()).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(written).as("posts during the walks").isNotEmpty();
        assertThat(results.subList(0, SIZES.size()))
                .allSatisfy(seen -> assertThat(seen).doesNotHaveDuplicates().endsWith(before.toArray(FeedPost[]::new)));
        newPostsAreDue();
        assertThat(FeedWalk.ofSize(0).of(reader))
                .hasSize(before.size() + written.size())
                .isEqualTo(table.followFeedOf(reader));
    }

    @Test
    @DisplayName("R9.1 R9.4 every post however far one scrolls, with new ones at the top and deleted ones in between")
    void toTheEnd() {
        authors.forEach(author -> table.wroteEarlier(author, MANY));
        assertThat(walk()).hasSize(AUTHORS * MANY).isEqualTo(table.followFeedOf(reader));

        authors.forEach(author -> author.writes("더 새로운 글"));
        for (Member author : authors) {
            List<FeedPost> own = table.ownFeedOf(author);
            IntStream.of(0, own.size() / 2, own.size() - 1)
                    .forEach(place -> assertThat(author.delete(
                                            "content",
                                            "/api/posts/" + own.get(place).id())
                                    .status())
                            .isEqualTo(200));
        }
        authors.forEach(author -> author.writes("가장 새로운 글"));

        newPostsAreDue();
        assertThat(walk()).hasSize(AUTHORS * (MANY - 1)).isEqualTo(table.followFeedOf(reader));

        assertThat(reader.delete(
                                "member",
                                "/api/members/follow/" + authors.get(0).id())
                        .status())
                .isEqualTo(200);

        assertThat(walk()).hasSize((AUTHORS - 1) * (MANY - 1)).isEqualTo(table.followFeedOf(reader));
    }

    @Test
    @DisplayName("R9.1 R9.2 behind the home timeline too, what a page contains is what it must contain at that moment")
    void behindTheTimeline() {
        authors.forEach(author -> table.wroteEarlier(author, MANY));
        String deep = reader.get("timeline", FeedWalk.FOLLOW_FEED + "?size=20&page=45")
                .object()
                .getString("nextCursor");
        List<FeedPost> before = table.followFeedOf(reader);
        List<FeedPost> rest = before.subList(46 * 20, before.size());
        Member first = authors.get(0);
        Member second = authors.get(1);
        String follow = "/api/members/follow/" + first.id();
        String mute = "/api/members/mutes/" + second.id();

        assertThat(page(deep)).isEqualTo(rest.subList(0, 20));
        assertThat(reader.delete("member", follow).status()).isEqualTo(200);
        assertThat(page(deep)).hasSize(20).isEqualTo(stillIn(rest));
        reader.follows(first);
        assertThat(page(deep)).isEqualTo(rest.subList(0, 20));
        reader.mutes(second);
        assertThat(page(deep)).hasSize(20).isNotEqualTo(rest.subList(0, 20)).isEqualTo(stillIn(rest));
        assertThat(reader.delete("member", mute).status()).isEqualTo(200);
        assertThat(page(deep)).isEqualTo(rest.subList(0, 20));
        assertThat(authors.stream()
                        .map(author -> author.delete(
                                        "content", "/api/posts/" + rest.get(0).id())
                                .status()))
                .containsOnlyOnce(200);
        assertThat(page(deep)).hasSize(20).isEqualTo(stillIn(rest));
    }

    private List<FeedPost> page(String cursor) {
        return FeedWalk.posts(reader.get("timeline", FeedWalk.FOLLOW_FEED + "?size=20&cursor=" + cursor)
                .object());
    }

    /** The first 20 of those posts that belong into the reader's feed now. */
    private List<FeedPost> stillIn(List<FeedPost> posts) {
        List<FeedPost> now = table.followFeedOf(reader);
        return posts.stream().filter(now::contains).limit(20).toList();
    }

    private static void newPostsAreDue() {
        Instant due = Instant.now().plus(PROMPT);
        await().until(() -> Instant.now().isAfter(due));
    }

    private List<FeedPost> walk() {
        return FeedWalk.ofSize(100).of(reader);
    }
}
