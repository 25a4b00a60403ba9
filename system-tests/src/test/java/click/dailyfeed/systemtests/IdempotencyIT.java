package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent again (api.md, Repeated requests). */
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";
    private static final String POSTS = "/api/posts";

    private final Member minji = Member.named("minji");

    @Test
    @DisplayName("Repeated requests: the same key and body is answered as the first time, status, body and Location")
    void replay() {
        String key = newKey();
        Answer first = minji.post("content", POSTS, text("한 번만"), KEY, key);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);

        Answer second = minji.post("content", POSTS, text("한 번만"), KEY, key);

        assertSameAnswer(second, first);
        assertThat(postsOf(minji)).isEqualTo(1);
    }

    @Test
    @DisplayName("Repeated requests: without a key each request has its effect")
    void withoutKey() {
        minji.writes("again");
        minji.writes("again");

        assertThat(postsOf(minji)).isEqualTo(2);
    }

    @Test
    @DisplayName("Repeated requests: what could be made only once is answered as the first time, too")
    void replayOfEveryKind() {
        Member dave = Member.named("dave");
        long postId = dave.writes("to be liked").getJsonNumber("id").longValue();
        JsonObject comment = Json.createObjectBuilder()
                .add("postId", postId)
                .add("content", "하나")
                .build();
        String key = newKey();
        long commentId = assertReplayed(() -> minji.post("content", "/api/comments", comment, KEY, key))
                .object()
                .getJsonNumber("id")
                .longValue();
        JsonObject reply =
                Json.createObjectBuilder(comment).add("parentId", commentId).build();

        assertReplayed(() -> minji.post("content", "/api/comments/replies", reply, KEY, key));
        assertReplayed(() -> minji.post("content", POSTS + "/" + postId + "/like", KEY, key));
        assertReplayed(() -> minji.post("content", "/api/comments/" + commentId + "/like", KEY, key));
        assertReplayed(() -> minji.post("member", "/api/members/follow/" + dave.id(), KEY, key));
        assertReplayed(() -> minji.post("member", "/api/members/mutes/" + dave.id(), KEY, key));
        assertReplayed(() -> minji.post("member", "/api/members/blocks/" + dave.id(), KEY, key));
        JsonObject post = dave.get("timeline", "/api/timeline/posts/" + postId).object();
        assertThat(post.getInt("likeCount")).isEqualTo(1);
        assertThat(post.getInt("commentCount")).isEqualTo(2);
    }

    @Test
    @DisplayName("Repeated requests: a sign-up is answered as the first time, and its key is that of the address")
    void signup() {
        String handle = "gildong_" + UUID.randomUUID().toString().substring(0, 8);
        JsonObject signup = Member.signup(handle + "@example.com", handle).build();
        String key = newKey();

        assertReplayed(() -> Http.post("member", "/api/authentication/signup", signup, KEY, key));
    }

    @Test
    @DisplayName("Repeated requests: a picture sent again with another boundary is the same picture")
    void upload() {
        String key = newKey();
        String token = "Bearer " + minji.accessToken();
        byte[] picture = Pictures.png(40, 30);
        Answer first = Http.upload("one", "/api/images/upload", picture, "Authorization", token, KEY, key);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);

        Answer second = Http.upload("another", "/api/images/upload", picture, "Authorization", token, KEY, key);
        Answer other = Http.upload("/api/images/upload", Pictures.png(41, 30), "Authorization", token, KEY, key);

        assertSameAnswer(second, first);
        assertThat(other.status()).as(other.toString()).isEqualTo(422);
        assertThat(Http.get("image", "/api/images/view/" + first.json().getString("data"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Repeated requests: the same key with another body is 422 IDEMPOTENCY_KEY_REUSED")
    void reused() {
        String key = newKey();
        assertThat(minji.post("content", POSTS, text("first"), KEY, key).status())
                .isEqualTo(201);

        Answer other = minji.post("content", POSTS, text("second"), KEY, key);

        assertThat(other.status()).as(other.toString()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(postsOf(minji)).isEqualTo(1);
    }

    @Test
    @DisplayName("Repeated requests: twenty at once have one effect; who comes while it is being made gets 409")
    void atOnce() {
        String key = newKey();

        List<Answer> answers = AtOnce.send(20, () -> minji.post("content", POSTS, text("at once"), KEY, key));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("REQUEST_IN_PROGRESS"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Answer::text))
                .isNotEmpty()
                .containsOnly(
                        minji.post("content", POSTS, text("at once"), KEY, key).text());
        assertThat(postsOf(minji)).isEqualTo(1);
    }

    @Test
    @DisplayName("R4.7 Repeated requests: who loses a race for a row is tried again with a key, too")
    void races() {
        List<Member> fans = AtOnce.run(4, Collections.<Callable<Member>>nCopies(8, () -> Member.named("fan")));
        List<Callable<Answer>> follows = fans.stream()
                .<Callable<Answer>>map(
                        fan -> () -> fan.post("member", "/api/members/follow/" + minji.id(), KEY, newKey()))
                .toList();
        List<Callable<Answer>> back = fans.stream()
                .<Callable<Answer>>map(
                        fan -> () -> minji.post("member", "/api/members/follow/" + fan.id(), KEY, newKey()))
                .toList();

        assertThat(AtOnce.send(Stream.concat(follows.stream(), back.stream()).toList()))
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(201));
        JsonObject profile = minji.get("member", "/api/members/profile").object();
        assertThat(profile.getInt("followersCount")).isEqualTo(8);
        assertThat(profile.getInt("followingsCount")).isEqualTo(8);
    }

    @Test
    @DisplayName("Repeated requests: a key belongs to one member and one operation")
    void scope() {
        String key = newKey();
        Member dave = Member.named("dave");
        Answer mine = minji.post("content", POSTS, text("same text"), KEY, key);

        Answer his = dave.post("content", POSTS, text("same text"), KEY, key);
        long id = mine.object().getJsonNumber("id").longValue();
        Answer like = dave.post("content", POSTS + "/" + id + "/like", KEY, key);

        assertThat(his.status()).as(his.toString()).isEqualTo(201);
        assertThat(his.object().getJsonNumber("id").longValue()).isNotEqualTo(id);
        assertThat(like.status()).as(like.toString()).isEqualTo(201);
    }

    @Test
    @DisplayName("Repeated requests: an attempt that failed leaves its key free, even for another body")
    void failed() {
        String key = newKey();
        Answer malformed = minji.post("content", POSTS, text("  "), KEY, key);
        Answer unknown = minji.post("content", POSTS + "/999999999999/like", KEY, key);
        Answer unknownAgain = minji.post("content", POSTS + "/999999999999/like", KEY, key);

        assertThat(malformed.status()).as(malformed.toString()).isEqualTo(400);
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(404);
        assertThat(unknownAgain.code()).isEqualTo("POST_NOT_FOUND");
        assertThat(minji.post("content", POSTS, text("corrected"), KEY, key).status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("Repeated requests: the key of an attempt that died is refused during its lease and free afterwards")
    void crashed() throws SQLException {
        String running = newKey();
        String dead = newKey();
        leaveRunning(running, 60);
        leaveRunning(dead, -1);

        Answer early = minji.post("content", POSTS, text("x"), KEY, running);
        Answer late = minji.post("content", POSTS, text("x"), KEY, dead);

        assertThat(early.status()).as(early.toString()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("REQUEST_IN_PROGRESS");
        assertThat(late.status()).as(late.toString()).isEqualTo(201);
        assertSameAnswer(minji.post("content", POSTS, text("x"), KEY, dead), late);
    }

    @Test
    @DisplayName("Repeated requests: a key is forgotten after 24 hours, and then removed")
    void forgotten() throws SQLException {
        String key = newKey();
        Answer first = minji.post("content", POSTS, text("one day"), KEY, key);
        age(key);
        Answer next = minji.post("content", POSTS, text("next day"), KEY, key);
        age(key);
        Answer purge = Member.admin().post("member", "/api/admin/member/jobs/idempotency-purge");

        assertThat(next.status()).as(next.toString()).isEqualTo(201);
        assertThat(next.object().getInt("id")).isNotEqualTo(first.object().getInt("id"));
        assertThat(purge.object().getString("lastResult")).matches("keys [1-9]\\d*");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 129})
    @DisplayName("Repeated requests: a key has 1..128 characters")
    void length(int length) {
        assertRefused("k".repeat(length));
    }

    @Test
    @DisplayName("Repeated requests: a key consists of printable characters")
    void characters() {
        assertRefused("tab\tinside");
    }

    @Test
    @DisplayName("Repeated requests: a key of 128 characters is good, and so are blanks in it")
    void longest() {
        String key = "~ " + "k".repeat(126);

        assertThat(minji.post("content", POSTS, text("long key"), KEY, key).status())
                .isEqualTo(201);
    }

    private void assertRefused(String key) {
        Answer answer = minji.post("content", POSTS, text("bad key"), KEY, key);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    }

    private static Answer assertReplayed(Supplier<Answer> request) {
        Answer first = request.get();
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertSameAnswer(request.get(), first);
        return first;
    }

    private static void assertSameAnswer(Answer answer, Answer first) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(first.status());
        assertThat(answer.text()).isEqualTo(first.text());
        assertThat(answer.header("Location")).isEqualTo(first.header("Location"));
        assertThat(answer.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    /** How many posts of the author there are, as a new follower sees. */
    private static int postsOf(Member author) {
        Member follower = Member.named("follower");
        follower.follows(author);
        return follower.get("timeline", "/api/timeline/posts/followings")
                .object()
                .getJsonArray("content")
                .size();
    }

    private static JsonObject text(String content) {
        return Json.createObjectBuilder().add("content", content).build();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** What a server leaves behind that dies between the mark and the effect. */
    private void leaveRunning(String key, int leaseSeconds) throws SQLException {
        update(
                "insert into idempotency_keys (id, body_hash, attempt, lease_until, created_at) values (?, unhex('"
                        + bodyHash(key, text("x").toString()) + "'), uuid(), utc_timestamp(6) + interval "
                        + leaseSeconds + " second, utc_timestamp(6))",
                key);
    }

    private static String bodyHash(String key, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void age(String key) throws SQLException {
        update("update idempotency_keys set created_at = created_at - interval 25 hour where id = ?", key);
    }

    private void update(String sql, String key) throws SQLException {
        Platform platform = DevServices.platform();
        try (Connection connection = DriverManager.getConnection(
                        platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, idOf(key));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private byte[] idOf(String key) {
        try {
            String root =
                    URI.create(DevServices.platform().url(ServiceName.CONTENT)).getPath();
            String scope = "member:" + minji.id() + "\nPOST " + root + POSTS + "\n" + key;
            return MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
