package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.systemtests.RouteMatrix.Caller;
import click.dailyfeed.systemtests.RouteMatrix.Expected;
import click.dailyfeed.systemtests.RouteMatrix.Row;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route of every service, called by everybody about minji's things, answers as {@code route-matrix.txt} says. The rows
 * run in the order of the table: some undo what the one before did.
 */
class RouteMatrixIT {

    /** After these the caller's tokens are dead. */
    private static final Set<String> ENDING = Set.of("/api/authentication/logout", "/api/authentication/logout-all");

    /** A job of each service that has some. */
    private static final Map<String, String> JOBS = Map.of(
            "member",
            "key-check",
            "content",
            "counter-reconciliation",
            "timeline",
            "view-flush",
            "activity",
            "topic-retention");

    private static final Map<Caller, Member> CALLERS = new EnumMap<>(Caller.class);

    private static Member minji;
    private static String minjisSession;
    private static String minjisImage;

    @BeforeAll
    static void minjiBlocksDave() {
        minji = Member.named("minji");
        Member dave = Member.named("dave");
        assertThat(minji.post("member", "/api/members/blocks/" + dave.id()).status())
                .isEqualTo(201);
        CALLERS.put(Caller.STRANGER, Member.named("sora"));
        CALLERS.put(Caller.BLOCKED, dave);
        CALLERS.put(Caller.ADMIN, Member.admin());
        minjisSession = minji.get("member", "/api/authentication/sessions")
                .data()
                .asJsonArray()
                .getJsonObject(0)
                .getString("id");
        Answer upload =
                Http.upload("/api/images/upload", Pictures.png(8, 8), "Authorization", "Bearer " + minji.accessToken());
        assertThat(upload.status()).as(upload.toString()).isEqualTo(201);
        minjisImage = upload.json().getString("data");
    }

    /** A cell of the table. */
    record Cell(Operation route, Caller caller, Expected expected) {
        @Override
        public String toString() {
            return route + " by " + caller + ": " + expected.status() + " " + expected.code();
        }
    }

    static Stream<Cell> cells() {
        return RouteMatrix.rows().stream()
                .flatMap(row -> Stream.of(Caller.values()).map(caller -> cell(row, caller)));
    }

    private static Cell cell(Row row, Caller caller) {
        return new Cell(row.route(), caller, row.answers().get(caller));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    @DisplayName("A2 R5.4 R6.2 every route answers everybody as the table says")
    void answers(Cell cell) {
        Optional<Member> caller = Optional.ofNullable(CALLERS.get(cell.caller()));

        Answer answer = call(cell.route(), caller);

        assertThat(Expected.of(answer)).as(answer.toString()).isEqualTo(cell.expected());
        if (ENDING.contains(cell.route().template())) {
            caller.ifPresent(Member::login);
        }
    }

    private static Answer call(Operation route, Optional<Member> caller) {
        String path = path(route);
        String[] token = caller.map(member -> new String[] {"Authorization", "Bearer " + member.accessToken()})
                .orElse(new String[0]);
        if (route.service().equals("image") && route.method().equals("POST")) {
            return Http.upload(path, Pictures.png(8, 8), token);
        }
        return body(route)
                .map(body -> send(route, path, body, token))
                .orElseGet(() -> Http.send(route.method(), route.service(), path, BodyPublishers.noBody(), token));
    }

    private static Answer send(Operation route, String path, JsonObject json, String... token) {
        BodyPublisher body = BodyPublishers.ofString(json.toString());
        String[] headers = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(token))
                .toArray(String[]::new);
        return Http.send(route.method(), route.service(), path, body, headers);
    }

    private static String path(Operation route) {
        String path = route.template()
                .replace("{memberId}", Long.toString(minji.id()))
                .replace("{handle}", minji.handle())
                .replace("{imageId}", minjisImage)
                .replace("{name}", JOBS.getOrDefault(route.service(), ""))
                .replace("member-activities/{id}", "member-activities/" + UUID.randomUUID())
                .replace("dead-letters/{id}", "dead-letters/" + UUID.randomUUID())
                .replace("sessions/{id}", "sessions/" + minjisSession);
        if (path.contains("/posts/{id}")) {
            path = path.replace("{id}", Long.toString(minjisPost()));
        }
        if (path.contains("/comments/{id}")) {
            path = path.replace("{id}", Long.toString(minjisComment(minjisPost())));
        }
        if (path.endsWith("/dead-letters")) {
            return path + "?side=publisher";
        }
        if (path.endsWith("/date-range")) {
            return path + "?startDate=2026-11-01&endDate=2026-11-02";
        }
        return route.service().equals("search") ? path + "?keyword=minji" : path;
    }

    /** What is sent where a body belongs to the route. */
    private static Optional<JsonObject> body(Operation route) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        String unique = UUID.randomUUID().toString().substring(0, 8);
        switch (route.method() + " " + route.template()) {
            case "POST /api/authentication/signup" ->
                body.addAll(Member.signup("new_" + unique + "@example.com", "new_" + unique));
            case "POST /api/authentication/login" ->
                body.add("email", minji.email()).add("password", Member.PASSWORD);
            case "PUT /api/authentication/password" ->
                body.add("currentPassword", "Dailyfeed!0").add("newPassword", "Dailyfeed!2");
            case "DELETE /api/authentication/deactivate" -> body.add("password", "Dailyfeed!0");
            case "PUT /api/members/profile" -> body.add("bio", "한강 " + unique);
            case "PUT /api/members/profile/handle" -> body.add("newHandle", "h_" + unique);
            case "POST /api/members/query/in" ->
                body.add("ids", Json.createArrayBuilder().add(minji.id()));
            case "POST /api/timeline/posts/query/list" ->
                body.add("ids", Json.createArrayBuilder().add(minjisPost()));
            case "POST /api/posts", "PUT /api/posts/{id}", "PUT /api/comments/{id}" -> body.add("content", "글");
            case "POST /api/comments" -> body.add("postId", minjisPost()).add("content", "댓글");
            case "POST /api/comments/replies" -> {
                long post = minjisPost();
                body.add("postId", post).add("parentId", minjisComment(post)).add("content", "답글");
            }
            case "PUT /api/member-activities/notifications/read" ->
                body.add("upTo", UUID.randomUUID().toString());
            case "POST /api/member-activities/posts" ->
                body.add("postId", minjisPost()).add("activityType", "POST_READ");
            case "POST /api/member-activities/comments" -> {
                long post = minjisPost();
                body.add("postId", post).add("commentId", minjisComment(post)).add("activityType", "COMMENT_READ");
            }
            case "POST /api/member-activities/posts/likes" ->
                body.add("postId", minjisPost()).add("activityType", "LIKE_POST");
            case "POST /api/member-activities/comments/likes" -> {
                long post = minjisPost();
                body.add("postId", post).add("commentId", minjisComment(post)).add("activityType", "LIKE_COMMENT");
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(body.build());
    }

    private static long minjisPost() {
        return minji.writes("민지의 글").getJsonNumber("id").longValue();
    }

    private static long minjisComment(long post) {
        Answer comment = minji.post("content", "/api/comments", Bodies.comment(post, "민지의 댓글"));
        assertThat(comment.status()).as(comment.toString()).isEqualTo(201);
        return comment.object().getJsonNumber("id").longValue();
    }
}
