package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A member leaves. */
class DeactivationIT {

    private static final String DEACTIVATE = "/api/authentication/deactivate";
    private static final String NOTIFICATIONS = "/api/member-activities/notifications";
    private static final Duration RECORDED = Duration.ofSeconds(30);

    @Test
    @DisplayName(
            "R14.1 A5 tokens are dead at once, login is impossible, profile and posts are hidden, follows are gone")
    void leaving() {
        Member dave = Member.named("dave");
        Member laptop = dave.onAnotherDevice();
        Member minji = Member.named("minji");
        minji.follows(dave);
        dave.follows(minji);
        long postId = dave.writes("안녕").getJsonNumber("id").longValue();

        Answer answer = dave.delete("member", DEACTIVATE);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).contains("refresh_token=;", "Max-Age=0");
        for (Member gone : new Member[] {dave, laptop}) {
            assertThat(gone.get("timeline", "/api/timeline/posts").code()).isEqualTo("TOKEN_REVOKED");
            assertThat(gone.refresh().code()).isEqualTo("REFRESH_TOKEN_INVALID");
        }
        assertThat(Member.login(dave.email(), Member.PASSWORD).code()).isEqualTo("MEMBER_CREDENTIALS_INVALID");
        assertThat(minji.get("member", "/api/members/profile/@" + dave.handle()).code())
                .isEqualTo("MEMBER_NOT_FOUND");
        assertThat(minji.get("timeline", "/api/timeline/posts/" + postId).code())
                .isEqualTo("POST_NOT_FOUND");
        JsonObject profile = minji.get("member", "/api/members/profile").object();
        assertThat(profile.getInt("followersCount")).isZero();
        assertThat(profile.getInt("followingsCount")).isZero();
        assertThat(minji.delete("member", "/api/members/follow/" + dave.id()).code())
                .isEqualTo("FOLLOW_RELATIONSHIP_NOT_FOUND");
    }

    @Test
    @DisplayName("R14.1 what the member did is gone from the notifications of others at once, and counts no more")
    void activities() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        int postId = minji.writes("안녕").getInt("id");
        dave.post("content", "/api/posts/" + postId + "/like");
        await().atMost(RECORDED).until(() -> unread(minji) == 1);

        dave.delete("member", DEACTIVATE);

        assertThat(unread(minji)).isZero();
        assertThat(minji.get("activity", NOTIFICATIONS).object().getJsonArray("content"))
                .isEmpty();
    }

    private static int unread(Member member) {
        return member.get("activity", NOTIFICATIONS + "/unread-count").object().getInt("count");
    }

    @Test
    @DisplayName("R14.1 the e-mail is free at once, the handle is not")
    void emailAndHandle() {
        Member dave = Member.named("dave");
        dave.delete("member", DEACTIVATE);

        Answer sameHandle = Http.post(
                "member",
                "/api/authentication/signup",
                Member.signup(dave.email(), dave.handle()).build());
        assertThat(sameHandle.status()).isEqualTo(409);
        assertThat(sameHandle.code()).isEqualTo("MEMBER_HANDLE_ALREADY_EXISTS");

        Answer sameEmail = Http.post(
                "member",
                "/api/authentication/signup",
                Member.signup(dave.email(), dave.handle() + "_2").build());
        assertThat(sameEmail.status()).as(sameEmail.toString()).isEqualTo(201);
        assertThat(sameEmail.object().getJsonNumber("id").longValue()).isNotEqualTo(dave.id());
    }

    @Test
    @DisplayName("R14.1 a password that is given must be the member's")
    void password() {
        Member dave = Member.named("dave");

        Answer wrong = leave(dave, "Wrong!123");
        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("MEMBER_CREDENTIALS_INVALID");
        assertThat(dave.get("member", "/api/members").status()).isEqualTo(200);

        assertThat(leave(dave, Member.PASSWORD).status()).isEqualTo(200);
        assertThat(dave.get("member", "/api/members").code()).isEqualTo("TOKEN_REVOKED");
    }

    private static Answer leave(Member member, String password) {
        String body =
                Json.createObjectBuilder().add("password", password).build().toString();
        return Http.send(
                "DELETE",
                "member",
                DEACTIVATE,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + member.accessToken());
    }
}
