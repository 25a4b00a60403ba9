package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A member of a test's story, signed up and logged in. Each call of {@link #named} makes another person, so that stories
 * do not meet, and a story told twice on the same data is told by others.
 */
final class Member {

    static final String PASSWORD = "Dailyfeed!1";

    /** A job makes the account right after the start. */
    private static final Duration ADMIN_MADE = Duration.ofSeconds(10);

    private final String email;
    private final String password;
    private final String handle;
    private final long id;
    private String accessToken;
    private String refreshToken;

    private Member(String email, String password, String handle, long id) {
        this.email = email;
        this.password = password;
        this.handle = handle;
        this.id = id;
    }

    /** The first ADMIN, with a session of its own. */
    static Member admin() {
        String email = System.getProperty("DAILYFEED_ADMIN_EMAIL");
        String password = System.getProperty("DAILYFEED_ADMIN_PASSWORD");
        Answer login = await().atMost(ADMIN_MADE).until(() -> login(email, password), answer -> answer.status() == 200);
        Member admin = new Member(
                email,
                password,
                login.object().getString("handle"),
                login.object().getJsonNumber("id").longValue());
        admin.takeTokens(login);
        return admin;
    }

    static Member named(String name) {
        return named(name, "PUBLIC");
    }

    static Member named(String name, String privacyLevel) {
        String handle = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        String email = handle + "@example.com";
        Answer signup = Http.post(
                "member",
                "/api/authentication/signup",
                signup(email, handle)
                        .add("displayName", name)
                        .add("privacyLevel", privacyLevel)
                        .build());
        assertThat(signup.status()).as(signup.toString()).isEqualTo(201);
        Member member = new Member(
                email, PASSWORD, handle, signup.object().getJsonNumber("id").longValue());
        member.login();
        return member;
    }

    /** Many members at little cost, with tokens and sessions but without passwords. */
    static List<Member> crowd(int size) {
        return Crowd.of(size).stream()
                .map(id -> {
                    Member member = new Member("", "", "", id);
                    member.accessToken = Forger.tokenOf(id);
                    return member;
                })
                .toList();
    }

    /** A valid sign-up, to be changed. */
    static JsonObjectBuilder signup(String email, String handle) {
        return Json.createObjectBuilder()
                .add("email", email)
                .add("password", PASSWORD)
                .add("memberName", "김민지")
                .add("handle", handle)
                .add("gender", "FEMALE")
                .add("countryCode", "KR");
    }

    void login() {
        Answer login = login(email, password);
        assertThat(login.status()).as(login.toString()).isEqualTo(200);
        takeTokens(login);
    }

    static Answer login(String email, String password) {
        return Http.post(
                "member",
                "/api/authentication/login",
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("password", password)
                        .build());
    }

    /** The same member with a session of its own. */
    Member onAnotherDevice() {
        Member same = new Member(email, password, handle, id);
        same.login();
        return same;
    }

    /** The same member with the tokens of now. */
    Member copy() {
        Member same = new Member(email, password, handle, id);
        same.accessToken = accessToken;
        same.refreshToken = refreshToken;
        return same;
    }

    /** Changes the password, and keeps the new tokens when it was changed. */
    Answer changesPassword(String current, String next) {
        Answer answer = put(
                "member",
                "/api/authentication/password",
                Json.createObjectBuilder()
                        .add("currentPassword", current)
                        .add("newPassword", next)
                        .build());
        if (answer.status() == 200) {
            takeTokens(answer);
        }
        return answer;
    }

    /** Presents the refresh token, and keeps the new pair when there is one. */
    Answer refresh() {
        Answer answer = Http.post("member", "/api/token/refresh", "Cookie", "refresh_token=" + refreshToken);
        if (answer.status() == 200) {
            takeTokens(answer);
        }
        return answer;
    }

    private void takeTokens(Answer answer) {
        accessToken = answer.header("Authorization").substring("Bearer ".length());
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("httponly", "samesite=strict", "path=/");
        refreshToken = cookie.substring("refresh_token=".length(), cookie.indexOf(';'));
    }

    long id() {
        return id;
    }

    String handle() {
        return handle;
    }

    String email() {
        return email;
    }

    String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    /** With further headers, names and values in turn. */
    Answer get(String service, String path, String... headers) {
        return Http.get(service, path, authorized(headers));
    }

    /** With further headers, names and values in turn. */
    Answer post(String service, String path, JsonObject body, String... headers) {
        return Http.post(service, path, body, authorized(headers));
    }

    /** Without a body, with further headers, names and values in turn. */
    Answer post(String service, String path, String... headers) {
        return Http.post(service, path, authorized(headers));
    }

    /** With further headers, names and values in turn. */
    Answer put(String service, String path, JsonObject body, String... headers) {
        return Http.put(service, path, body, authorized(headers));
    }

    /** With further headers, names and values in turn. */
    Answer delete(String service, String path, String... headers) {
        return Http.delete(service, path, authorized(headers));
    }

    private String[] authorized(String... headers) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + accessToken), Arrays.stream(headers))
                .toArray(String[]::new);
    }

    void follows(Member other) {
        Answer follow = post("member", "/api/members/follow/" + other.id());
        assertThat(follow.status()).as(follow.toString()).isEqualTo(201);
    }

    void blocks(Member other) {
        Answer block = post("member", "/api/members/blocks/" + other.id());
        assertThat(block.status()).as(block.toString()).isEqualTo(201);
    }

    /** Writes a post and returns it. */
    JsonObject writes(String content) {
        Answer post = post(
                "content",
                "/api/posts",
                Json.createObjectBuilder().add("content", content).build());
        assertThat(post.status()).as(post.toString()).isEqualTo(201);
        return post.object();
    }

    /** Comments on a post and returns the comment. */
    JsonObject comments(long postId, String content) {
        return created(post("content", "/api/comments", Bodies.comment(postId, content)));
    }

    /** Replies to a comment and returns the reply. */
    JsonObject replies(long postId, long parentId, String content) {
        return created(post(
                "content",
                "/api/comments/replies",
                Json.createObjectBuilder()
                        .add("postId", postId)
                        .add("parentId", parentId)
                        .add("content", content)
                        .build()));
    }

    /** Likes something: {@code posts/42} or {@code comments/42}. */
    void likes(String subject) {
        Answer like = post("content", "/api/" + subject + "/like");
        assertThat(like.status()).as(like.toString()).isEqualTo(201);
    }

    /** Takes a like back. */
    void unlikes(String subject) {
        Answer unlike = delete("content", "/api/" + subject + "/like");
        assertThat(unlike.status()).as(unlike.toString()).isEqualTo(200);
    }

    void mutes(Member other) {
        Answer mute = post("member", "/api/members/mutes/" + other.id());
        assertThat(mute.status()).as(mute.toString()).isEqualTo(201);
    }

    /**
     * The first part of a list of activity.
     *
     * @param list what follows {@code /api/member-activities}
     */
    List<JsonObject> activities(String list) {
        Answer answer = get("activity", "/api/member-activities" + list);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object().getJsonArray("content").getValuesAs(JsonObject.class);
    }

    private static JsonObject created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.object();
    }
}
