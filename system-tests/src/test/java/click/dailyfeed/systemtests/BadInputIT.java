package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients send by mistake or on purpose: a problem document with the right status and code, never a 500. */
class BadInputIT {

    private static final String JSON = "application/json";
    private static final String LONG_CURSOR = "x".repeat(2000);

    private static Member minji;
    private static long postId;

    @BeforeAll
    static void minjiHasAPost() {
        minji = Member.named("minji");
        postId = minji.writes("글").getJsonNumber("id").longValue();
    }

    /** Method, service, path, media type or null, body or null, status, code. */
    static Stream<Arguments> requests() {
        return Stream.of(
                // unknown ids
                request("GET", "member", "/api/members/999999999", null, null, 404, "MEMBER_NOT_FOUND"),
                request("GET", "member", "/api/members/999999999/profile", null, null, 404, "MEMBER_NOT_FOUND"),
                request("GET", "member", "/api/members/999999999/summary", null, null, 404, "MEMBER_NOT_FOUND"),
                request("GET", "member", "/api/members/profile/@nobody_has_this", null, null, 404, "MEMBER_NOT_FOUND"),
                request("GET", "member", "/api/members/999999999/followers/more", null, null, 404, "MEMBER_NOT_FOUND"),
                request("POST", "member", "/api/members/follow/999999999", null, null, 404, "MEMBER_NOT_FOUND"),
                request(
                        "DELETE",
                        "member",
                        "/api/members/follow/999999999",
                        null,
                        null,
                        404,
                        "FOLLOW_RELATIONSHIP_NOT_FOUND"),
                request("PUT", "content", "/api/posts/999999999", JSON, "{\"content\":\"x\"}", 404, "POST_NOT_FOUND"),
                request("DELETE", "content", "/api/posts/999999999", null, null, 404, "POST_NOT_FOUND"),
                request("POST", "content", "/api/posts/999999999/like", null, null, 404, "POST_NOT_FOUND"),
                request("DELETE", "content", "/api/posts/999999999/like", null, null, 404, "POST_NOT_FOUND"),
                request(
                        "POST",
                        "content",
                        "/api/comments",
                        JSON,
                        "{\"postId\":999999999,\"content\":\"x\"}",
                        404,
                        "POST_NOT_FOUND"),
                request("GET", "timeline", "/api/timeline/posts/999999999", null, null, 404, "POST_NOT_FOUND"),
                request("GET", "timeline", "/api/timeline/posts/999999999/comments", null, null, 404, "POST_NOT_FOUND"),
                request("GET", "image", "/api/images/view/unknown", null, null, 404, "IMAGE_NOT_FOUND"),
                // ids that are none
                request("GET", "member", "/api/members/abc", null, null, 404, "NOT_FOUND"),
                request("GET", "timeline", "/api/timeline/posts/99999999999999999999", null, null, 404, "NOT_FOUND"),
                request("GET", "timeline", "/api/nothing", null, null, 404, "NOT_FOUND"),
                // JSON
                request("POST", "member", "/api/authentication/signup", JSON, "{", 400, "MALFORMED_JSON"),
                request("POST", "member", "/api/authentication/login", JSON, "[]", 400, "MALFORMED_JSON"),
                request("POST", "member", "/api/authentication/login", JSON, "", 400, "MALFORMED_JSON"),
                request("POST", "content", "/api/posts", JSON, "{\"content\":", 400, "MALFORMED_JSON"),
                request("POST", "content", "/api/posts", JSON, "{\"content\":{\"a\":1}}", 400, "MALFORMED_JSON"),
                request(
                        "POST",
                        "content",
                        "/api/posts",
                        JSON,
                        "{\"content\":\"x\",\"likeCount\":9}",
                        400,
                        "MALFORMED_JSON"),
                request(
                        "POST",
                        "content",
                        "/api/comments",
                        JSON,
                        "{\"postId\":\"many\",\"content\":\"x\"}",
                        400,
                        "MALFORMED_JSON"),
                request("POST", "content", "/api/posts", JSON, "{\"content\":12}", 400, "MALFORMED_JSON"),
                // texts
                request("POST", "content", "/api/posts", JSON, "{}", 400, "POST_CONTENT_EMPTY"),
                request("POST", "content", "/api/posts", JSON, "{\"content\":\" \\n \"}", 400, "POST_CONTENT_EMPTY"),
                request(
                        "POST",
                        "content",
                        "/api/posts",
                        JSON,
                        "{\"content\":\"" + "글".repeat(5001) + "\"}",
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "POST",
                        "content",
                        "/api/posts",
                        JSON,
                        "{\"content\":\"x\",\"title\":\"" + "t".repeat(101) + "\"}",
                        400,
                        "POST_TITLE_TOO_LONG"),
                request(
                        "POST",
                        "content",
                        "/api/posts",
                        JSON,
                        "{\"content\":\"" + "x".repeat(70_000) + "\"}",
                        413,
                        "PAYLOAD_TOO_LARGE"),
                // cursors and sizes
                request("GET", "timeline", "/api/timeline/posts?cursor=x", null, null, 400, "CURSOR_INVALID"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts?cursor=" + LONG_CURSOR,
                        null,
                        null,
                        400,
                        "CURSOR_INVALID"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/followings?size=0",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/followings?size=101",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/followings?size=ten",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/followings?page=50",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/followings?page=-1",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                // lists around posts and comments
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/{post}/likes?cursor=x",
                        null,
                        null,
                        400,
                        "CURSOR_INVALID"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/{post}/likes?size=101",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/{post}/thread?cursor=x",
                        null,
                        null,
                        400,
                        "CURSOR_INVALID"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/{post}/thread?size=101",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request("GET", "timeline", "/api/timeline/comments?cursor=x", null, null, 400, "CURSOR_INVALID"),
                request("GET", "timeline", "/api/timeline/comments?size=101", null, null, 400, "VALIDATION_FAILED"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/members/{me}/comments?cursor=x",
                        null,
                        null,
                        400,
                        "CURSOR_INVALID"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/members/{me}/comments?size=101",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/{post}/history?cursor=x",
                        null,
                        null,
                        400,
                        "CURSOR_INVALID"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/posts/{post}/history?size=101",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request("GET", "timeline", "/api/timeline/posts/999999999/likes", null, null, 404, "POST_NOT_FOUND"),
                request("GET", "timeline", "/api/timeline/posts/999999999/thread", null, null, 404, "POST_NOT_FOUND"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/statistics/posts/999999999",
                        null,
                        null,
                        404,
                        "POST_NOT_FOUND"),
                request("GET", "timeline", "/api/timeline/statistics/posts/-1", null, null, 404, "NOT_FOUND"),
                request(
                        "GET",
                        "timeline",
                        "/api/timeline/members/999999999/comments",
                        null,
                        null,
                        404,
                        "MEMBER_NOT_FOUND"),
                request("POST", "timeline", "/api/timeline/posts/query/list", JSON, "{}", 400, "VALIDATION_FAILED"),
                request(
                        "POST",
                        "timeline",
                        "/api/timeline/posts/query/list",
                        JSON,
                        "{\"ids\":null}",
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "POST",
                        "timeline",
                        "/api/timeline/posts/query/list",
                        JSON,
                        "{\"ids\":[null]}",
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "POST",
                        "timeline",
                        "/api/timeline/posts/query/list",
                        JSON,
                        "{\"ids\":[\"x\"]}",
                        400,
                        "MALFORMED_JSON"),
                request(
                        "POST",
                        "timeline",
                        "/api/timeline/posts/query/list",
                        JSON,
                        "{\"ids\":[99999999999999999999]}",
                        400,
                        "MALFORMED_JSON"),
                request(
                        "POST",
                        "timeline",
                        "/api/timeline/posts/query/list",
                        JSON,
                        "{\"ids\":[1.5]}",
                        400,
                        "MALFORMED_JSON"),
                request(
                        "POST",
                        "timeline",
                        "/api/timeline/posts/query/list",
                        JSON,
                        "{\"ids\":[1e400]}",
                        400,
                        "MALFORMED_JSON"),
                request(
                        "POST",
                        "timeline",
                        "/api/timeline/posts/query/list",
                        JSON,
                        "{\"ids\":[true]}",
                        400,
                        "MALFORMED_JSON"),
                request("POST", "timeline", "/api/timeline/posts/query/list", JSON, "", 400, "MALFORMED_JSON"),
                // further cursors and sizes
                request("GET", "member", "/api/members/followings/more?cursor=x", null, null, 400, "CURSOR_INVALID"),
                request("GET", "activity", "/api/member-activities?cursor=x", null, null, 400, "CURSOR_INVALID"),
                request("GET", "activity", "/api/member-activities?type=SLEEP", null, null, 400, "VALIDATION_FAILED"),
                request(
                        "GET",
                        "activity",
                        "/api/member-activities/followings?size=0",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "activity",
                        "/api/member-activities/notifications?size=101",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "activity",
                        "/api/member-activities/notifications?cursor=" + LONG_CURSOR,
                        null,
                        null,
                        400,
                        "CURSOR_INVALID"),
                request(
                        "GET",
                        "activity",
                        "/api/member-activities/followings?type=POST_READ",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "GET",
                        "activity",
                        "/api/member-activities/notifications?type=MEMBER_LOGIN",
                        null,
                        null,
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "PUT",
                        "activity",
                        "/api/member-activities/notifications/read",
                        JSON,
                        "{",
                        400,
                        "MALFORMED_JSON"),
                request(
                        "PUT",
                        "activity",
                        "/api/member-activities/notifications/read",
                        JSON,
                        "{}",
                        400,
                        "VALIDATION_FAILED"),
                request(
                        "PUT",
                        "activity",
                        "/api/member-activities/notifications/read",
                        JSON,
                        "{\"upTo\":\"nobody's\"}",
                        404,
                        "NOT_FOUND"),
                request("PUT", "activity", "/api/member-activities/%24ne/read", null, null, 404, "NOT_FOUND"),
                request("POST", "activity", "/api/member-activities/posts", JSON, "{}", 400, "VALIDATION_FAILED"),
                request(
                        "POST",
                        "activity",
                        "/api/member-activities/posts",
                        JSON,
                        "{\"postId\":{post},\"activityType\":\"POST_READ\",\"readAt\":1}",
                        400,
                        "MALFORMED_JSON"),
                request("GET", "search", "/api/search/posts?keyword=", null, null, 400, "VALIDATION_FAILED"),
                request("GET", "search", "/api/search/posts?keyword=x&size=1000", null, null, 400, "VALIDATION_FAILED"),
                // methods and media types
                request("PATCH", "content", "/api/posts", JSON, "{}", 405, "METHOD_NOT_ALLOWED"),
                request("DELETE", "timeline", "/api/timeline/posts", null, null, 405, "METHOD_NOT_ALLOWED"),
                request("POST", "activity", "/api/member-activities", JSON, "{}", 405, "METHOD_NOT_ALLOWED"),
                request("POST", "content", "/api/posts", "text/xml", "<post/>", 415, "UNSUPPORTED_MEDIA_TYPE"),
                request("POST", "image", "/api/images/upload", JSON, "{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
                // following
                request("POST", "member", "/api/members/follow/{me}", null, null, 400, "FOLLOW_SELF"),
                request(
                        "POST",
                        "content",
                        "/api/comments",
                        JSON,
                        "{\"postId\":{post},\"content\":\"x\",\"parentId\":999999999}",
                        404,
                        "PARENT_COMMENT_NOT_FOUND"));
    }

    private static Arguments request(
            String method, String service, String path, String type, String body, int status, String code) {
        return Arguments.of(method, service, path, type, body, status, code);
    }

    @ParameterizedTest(name = "{0} {1}{2} -> {5} {6}")
    @MethodSource("requests")
    @DisplayName("bad input gets a problem document with its status and code")
    void refused(String method, String service, String path, String type, String body, int status, String code) {
        String[] headers = type == null
                ? new String[] {"Authorization", "Bearer " + minji.accessToken()}
                : new String[] {"Authorization", "Bearer " + minji.accessToken(), "Content-Type", type};

        Answer answer = Http.send(
                method,
                service,
                path.replace("{me}", Long.toString(minji.id())).replace("{post}", Long.toString(postId)),
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body.replace("{post}", Long.toString(postId))),
                headers);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getInt("statusCode")).isEqualTo(status);
        assertThat(answer.json().getString("resultCode")).isEqualTo("FAIL");
        assertThat(answer.json().getString("traceId")).hasSize(32);
        assertThat(answer.text()).doesNotContain("Exception", "java.", "select ", "click.dailyfeed");
    }

    static Stream<Arguments> signups() {
        return Stream.of(
                Arguments.of("email", "no address"),
                Arguments.of("email", "a".repeat(95) + "@example.com"),
                Arguments.of("password", "short!1"),
                Arguments.of("password", "nouppercase!1"),
                Arguments.of("password", "NOLOWERCASE!1"),
                Arguments.of("password", "NoDigits!!!"),
                Arguments.of("password", "NoSpecial111"),
                Arguments.of("password", "한글Password!1"),
                Arguments.of("memberName", "x"),
                Arguments.of("memberName", "x".repeat(31)),
                Arguments.of("handle", "no"),
                Arguments.of("handle", "with space"),
                Arguments.of("handle", "한글핸들"),
                Arguments.of("displayName", "x".repeat(51)),
                Arguments.of("bio", "x".repeat(501)),
                Arguments.of("location", "x".repeat(101)),
                Arguments.of("websiteUrl", "javascript:alert(1)"),
                Arguments.of("birthDate", "2999-01-01"),
                Arguments.of("birthDate", "yesterday"),
                Arguments.of("gender", "female"),
                Arguments.of("timezone", "Seoul"),
                Arguments.of("languageCode", "k"),
                Arguments.of("countryCode", "XX"),
                Arguments.of("privacyLevel", "HIDDEN"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("signups")
    @DisplayName("R1.1 R1.2 R1.3 a sign-up with one bad property names it")
    void signup(String property, String value) {
        Answer answer = Http.post(
                "member",
                "/api/authentication/signup",
                Member.signup("bad@example.com", "bad_input")
                        .add(property, value)
                        .build());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(property);
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("texts are Korean for those who ask for it, English otherwise")
    void language(String accepted, String text) {
        Answer answer = Http.get(
                "timeline",
                "/api/timeline/posts/999999999",
                "Authorization",
                "Bearer " + minji.accessToken(),
                "Accept-Language",
                accepted);

        assertThat(answer.json().getString("detail")).isEqualTo(text);
        assertThat(answer.json().getString("message")).isEqualTo(text);
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of("ko-KR,ko;q=0.9,en;q=0.8", "존재하지 않는 글입니다."),
                Arguments.of("en-US", "There is no such post."),
                Arguments.of("fr", "There is no such post."));
    }

    @ParameterizedTest
    @MethodSource("takenSignups")
    @DisplayName("R1.1 R1.3 a taken e-mail or handle, in any case, is 409; a reserved handle is 400")
    void taken(String email, String handle, int status, String code) {
        Answer answer = Http.post(
                "member",
                "/api/authentication/signup",
                Member.signup(
                                email.replace("{email}", minji.email().toUpperCase(Locale.ROOT)),
                                handle.replace("{handle}", minji.handle().toUpperCase(Locale.ROOT)))
                        .build());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    static Stream<Arguments> takenSignups() {
        return Stream.of(
                Arguments.of("{email}", "another_handle_1", 409, "MEMBER_ALREADY_EXISTS"),
                Arguments.of("another1@example.com", "{handle}", 409, "MEMBER_HANDLE_ALREADY_EXISTS"),
                Arguments.of("another1@example.com", "Admin", 400, "MEMBER_HANDLE_RESERVED"));
    }

    @ParameterizedTest
    @MethodSource("logins")
    @DisplayName("an unknown e-mail and a wrong password get one answer")
    void login(String email) {
        Answer answer = Http.post(
                "member",
                "/api/authentication/login",
                Json.createObjectBuilder()
                        .add("email", email.replace("{email}", minji.email()))
                        .add("password", "Wrong!Password1")
                        .build());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("MEMBER_CREDENTIALS_INVALID");
    }

    static Stream<String> logins() {
        return Stream.of("{email}", "nobody@example.com");
    }
}
