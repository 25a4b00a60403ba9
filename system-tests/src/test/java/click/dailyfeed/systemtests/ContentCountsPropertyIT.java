package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Fifty members like and unlike, comment, reply and delete, several at once and all on the same few posts. Whatever the
 * interleaving, counters equal sets. What one try leaves is where the next one begins.
 */
class ContentCountsPropertyIT {

    private static final int MEMBERS = 50;
    private static final int POSTS = 3;
    private static final int CLIENTS = 10;
    private static final int LONGEST = 20;
    private static final int ANY = 1_000;

    private static final List<Member> PEOPLE = new ArrayList<>();
    private static final List<Target> STAGE = new ArrayList<>();
    private static final List<Target> COMMENTS = new CopyOnWriteArrayList<>();

    private enum Deed {
        LIKE_POST,
        UNLIKE_POST,
        LIKE_COMMENT,
        UNLIKE_COMMENT,
        COMMENT,
        REPLY,
        DELETE_COMMENT,
        DELETE_POST
    }

    /** A post or a comment; a post is its own post. */
    record Target(Member author, long id, long postId) {}

    /**
     * @param actor index into the people
     * @param post index into the posts
     * @param comment chooses among the comments that are there when the step is taken
     */
    record Step(Deed deed, int actor, int post, int comment) {

        Answer take() {
            Member member = PEOPLE.get(actor);
            Target onPost = STAGE.get(post);
            Target onComment = COMMENTS.get(comment % COMMENTS.size());
            return switch (deed) {
                case LIKE_POST -> member.post("content", "/api/posts/" + onPost.id() + "/like");
                case UNLIKE_POST -> member.delete("content", "/api/posts/" + onPost.id() + "/like");
                case LIKE_COMMENT -> member.post("content", "/api/comments/" + onComment.id() + "/like");
                case UNLIKE_COMMENT -> member.delete("content", "/api/comments/" + onComment.id() + "/like");
                case COMMENT -> commented(member, Bodies.comment(onPost.id(), "댓글"));
                case REPLY ->
                    commented(
                            member,
                            Json.createObjectBuilder(Bodies.comment(onComment.postId(), "답글"))
                                    .add("parentId", onComment.id())
                                    .build());
                case DELETE_COMMENT -> onComment.author().delete("content", "/api/comments/" + onComment.id());
                case DELETE_POST -> onPost.author().delete("content", "/api/posts/" + onPost.id());
            };
        }
    }

    @BeforeContainer
    static void stage() {
        PEOPLE.addAll(Member.crowd(MEMBERS));
        IntStream.range(0, POSTS).forEach(i -> STAGE.add(newPost()));
    }

    /** Deleted or not, posts make room for new ones at times, so that a try is not all 404. */
    @AfterTry
    void oneNewPost() {
        STAGE.remove(0);
        STAGE.add(newPost());
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("R7.2 R7.3 R8.2 after any interleaving of like, unlike, comment, reply and delete counters equal sets")
    void countersEqualSets(@ForAll("clients") List<List<Step>> clients) {
        List<Callable<List<Answer>>> work = clients.stream()
                .<Callable<List<Answer>>>map(
                        steps -> () -> steps.stream().map(Step::take).toList())
                .toList();

        List<Answer> answers =
                AtOnce.run(clients.size(), work).stream().flatMap(List::stream).toList();

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 400, 404, 409, 410);
        assertThat(CounterTable.deviations()).isEmpty();
    }

    private static Target newPost() {
        Member author = PEOPLE.get(0);
        long id = author.writes("뜨거운 글").getJsonNumber("id").longValue();
        commented(author, Bodies.comment(id, "첫 댓글"));
        return new Target(author, id, id);
    }

    private static Answer commented(Member author, JsonObject comment) {
        Answer answer = author.post("content", "/api/comments", comment);
        if (answer.status() == 201) {
            JsonObject view = answer.object();
            COMMENTS.add(new Target(
                    author,
                    view.getJsonNumber("id").longValue(),
                    view.getJsonNumber("postId").longValue()));
        }
        return answer;
    }

    @Provide
    Arbitrary<List<List<Step>>> clients() {
        return steps().list().ofMinSize(1).ofMaxSize(LONGEST).list().ofSize(CLIENTS);
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(20, Deed.LIKE_POST),
                Tuple.of(12, Deed.UNLIKE_POST),
                Tuple.of(20, Deed.LIKE_COMMENT),
                Tuple.of(12, Deed.UNLIKE_COMMENT),
                Tuple.of(12, Deed.COMMENT),
                Tuple.of(20, Deed.REPLY),
                Tuple.of(12, Deed.DELETE_COMMENT),
                Tuple.of(1, Deed.DELETE_POST));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, MEMBERS - 1),
                        Arbitraries.integers().between(0, POSTS - 1),
                        Arbitraries.integers().between(0, ANY))
                .as(Step::new);
    }
}
