package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few members of whom nobody has heard before, what they do, and what their feeds must show after each step. Engines
 * that a step took away are there again when the story is closed.
 */
final class FeedStory implements AutoCloseable {

    /** R9.3: when a new post is in every follower's feed; an edited one shows its new text no later. */
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private static final List<String> PRIVACY_LEVELS = List.of("PUBLIC", "FRIENDS", "PRIVATE");

    /** What api.md answers to what members may try; nothing else is an answer. */
    private static final List<Integer> ANSWERS = List.of(200, 201, 400, 403, 404, 409, 410);

    private static final String OWN_FEED = "/api/timeline/posts";
    private static final int OWN_FEED_SIZE = 10;
    private static final int FEW = 8;

    private record Written(int author, long id) {}

    private final Engine redis = DevServices.platform().redis();
    private final Engine kafka = DevServices.platform().kafka();
    private final FeedTable table = new FeedTable();
    private final List<Member> members;
    private final Set<Integer> left = ConcurrentHashMap.newKeySet();
    private final List<Written> posts = new CopyOnWriteArrayList<>();
    /** When a post was written or edited last, as far as its author knows. */
    private final Map<Long, Instant> changes = new ConcurrentHashMap<>();

    private volatile boolean racing;

    FeedStory(int members) {
        this.members = Member.crowd(members);
    }

    /** Everybody wrote so many posts before anybody read. */
    void everybodyWroteEarlier(int number) {
        if (number > 0) {
            members.forEach(author -> table.wroteEarlier(author, number));
        }
    }

    /** Takes a step, unless who would take it has left. */
    void take(FeedStep step) {
        int actor = step.actor();
        int target = step.target();
        if (left.contains(actor) || left.contains(target)) {
            return;
        }
        switch (step.kind()) {
            case READ -> read(members.get(actor), step.choice());
            case POST -> post(target);
            case EDIT -> edit(step.choice());
            case DELETE -> delete(step.choice());
            case FOLLOW -> makes(actor, "follow", target);
            case UNFOLLOW -> ends(actor, "follow", target);
            case MUTE -> makes(actor, "mutes", target);
            case UNMUTE -> ends(actor, "mutes", target);
            case BLOCK -> makes(actor, "blocks", target);
            case UNBLOCK -> ends(actor, "blocks", target);
            case PRIVACY -> privacy(target, PRIVACY_LEVELS.get(step.choice() % PRIVACY_LEVELS.size()));
            case EVICT -> evict(members.get(actor), step.choice());
            case LEAVE -> leave(target);
            case REDIS_AWAY -> away(redis, step.choice());
            case REDIS_BACK -> redisBack(step.choice());
            case KAFKA_AWAY -> away(kafka, step.choice());
            case KAFKA_BACK -> back(kafka);
        }
    }

    /** All clients take their steps at the same time. What a feed must show meanwhile nobody knows. */
    void race(List<List<FeedStep>> clients) {
        racing = true;
        AtOnce.run(
                clients.size(),
                clients.stream()
                        .<Callable<Boolean>>map(steps -> () -> {
                            steps.forEach(this::take);
                            return true;
                        })
                        .toList());
        racing = false;
    }

    private void read(Member reader, int choice) {
        if (racing) {
            assertThat(FeedPost.ids(FeedWalk.ofSize(choice % FEW).of(reader))).doesNotHaveDuplicates();
        } else {
            assertFeed(reader, FeedWalk.chosenBy(choice));
        }
    }

    /** Nobody's feed lacks a post, shows one that it must not, or shows one twice or in the wrong place. */
    void assertFeeds(List<FeedWalk> walks) {
        if (late(walks) > 0) {
            Instant due = changes.values().stream()
                    .max(Instant::compareTo)
                    .orElseThrow()
                    .plus(PROMPT);
            await().until(() -> Instant.now().isAfter(due));
            assertThat(late(walks)).isZero();
        }
    }

    /** How many posts all feeds together must show now. */
    int length() {
        return members.stream()
                .mapToInt(reader -> table.followFeedOf(reader).size())
                .sum();
    }

    /** How many posts are not what they must be, all of them too new for that. */
    private long late(List<FeedWalk> walks) {
        return IntStream.range(0, members.size())
                .filter(reader -> !left.contains(reader))
                .mapToLong(reader -> assertFeed(members.get(reader), walks.get(reader)))
                .sum();
    }

    private long assertFeed(Member reader, FeedWalk chosen) {
        Set<Long> fresh = fresh();
        List<FeedPost> expected = table.followFeedOf(reader);
        // A post that arrives between two numbered pages shifts the second one; cursors are the cure.
        FeedWalk walk =
                FeedPost.ids(expected).stream().anyMatch(fresh::contains) ? FeedWalk.ofSize(chosen.size()) : chosen;
        List<FeedPost> seen = walk.of(reader);

        assertThat(without(fresh, seen)).as(walk.toString()).isEqualTo(without(fresh, expected));
        assertThat(FeedPost.ids(seen))
                .as(walk.toString())
                .isEqualTo(FeedPost.ids(expected).stream()
                        .filter(FeedPost.ids(seen)::contains)
                        .toList());
        return expected.stream().filter(post -> !seen.contains(post)).count();
    }

    /** Posts of which followers need not know yet. */
    private Set<Long> fresh() {
        Instant settled = Instant.now().minus(PROMPT);
        return changes.entrySet().stream()
                .filter(change -> change.getValue().isAfter(settled))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<FeedPost> without(Set<Long> ids, List<FeedPost> posts) {
        return posts.stream().filter(post -> !ids.contains(post.id())).toList();
    }

    private void post(int author) {
        Answer answer = members.get(author).post("content", "/api/posts", Bodies.post("글 " + posts.size()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        long id = answer.object().getJsonNumber("id").longValue();
        posts.add(new Written(author, id));
        changes.put(id, Instant.now());
        assertOwnFeed(author);
    }

    private void edit(int choice) {
        chosen(choice).ifPresent(post -> {
            Answer answer =
                    members.get(post.author()).put("content", "/api/posts/" + post.id(), Bodies.post("고친 글 " + choice));
            assertAnswered(answer);
            changes.put(post.id(), Instant.now());
            assertOwnFeed(post.author());
        });
    }

    private void delete(int choice) {
        chosen(choice).ifPresent(post -> {
            assertAnswered(members.get(post.author()).delete("content", "/api/posts/" + post.id()));
            assertOwnFeed(post.author());
        });
    }

    /** A post of somebody who is there. */
    private Optional<Written> chosen(int choice) {
        List<Written> there =
                posts.stream().filter(post -> !left.contains(post.author())).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(there.get(choice % there.size()));
    }

    /** R9.3: one's own deeds are in one's own feed in one's next request. */
    private void assertOwnFeed(int author) {
        if (racing) {
            return;
        }
        Answer feed = members.get(author).get("timeline", OWN_FEED);
        assertThat(feed.status()).as(feed.toString()).isEqualTo(200);
        assertThat(FeedWalk.posts(feed.object()))
                .isEqualTo(table.ownFeedOf(members.get(author)).stream()
                        .limit(OWN_FEED_SIZE)
                        .toList());
    }

    private void makes(int actor, String relation, int target) {
        assertAnswered(members.get(actor).post("member", path(relation, target)));
    }

    private void ends(int actor, String relation, int target) {
        assertAnswered(members.get(actor).delete("member", path(relation, target)));
    }

    private String path(String relation, int target) {
        return "/api/members/" + relation + "/" + members.get(target).id();
    }

    private void privacy(int member, String level) {
        assertAnswered(members.get(member)
                .put(
                        "member",
                        "/api/members/profile",
                        Json.createObjectBuilder().add("privacyLevel", level).build()));
    }

    private void leave(int member) {
        Answer answer = members.get(member).delete("member", "/api/authentication/deactivate");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        left.add(member);
    }

    private static void assertAnswered(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(ANSWERS);
    }

    private void evict(Member reader, int choice) {
        if (!redis.isLocal() || !redis.local().isRunning()) {
            return;
        }
        String own = "timeline:*" + reader.id() + "*";
        switch (choice % 5) {
            case 0 -> RedisCommand.deleteOne(redis, own, choice);
            case 1 -> RedisCommand.deleteAll(redis, own);
            case 2 -> RedisCommand.delete(redis, "timeline:progress");
            case 3 -> RedisCommand.deleteAll(redis, "timeline:*");
            default -> RedisCommand.flush(redis);
        }
    }

    /** In order or by a crash, with the last second of what it was told. */
    private static void away(Engine engine, int choice) {
        if (!engine.isLocal()) {
            return;
        }
        if (choice % 2 == 0) {
            engine.stop();
        } else {
            engine.kill();
        }
    }

    /** With what it had then, or empty. */
    private void redisBack(int choice) {
        if (redis.isLocal() && !redis.local().isRunning() && choice % 2 == 0) {
            redis.wipe();
        }
        back(redis);
    }

    private static void back(Engine engine) {
        if (engine.isLocal() && !engine.local().isRunning()) {
            engine.start();
        }
    }

    /** All engines are there again. */
    void enginesAreBack() {
        back(redis);
        back(kafka);
    }

    @Override
    public void close() {
        enginesAreBack();
        table.close();
    }
}
