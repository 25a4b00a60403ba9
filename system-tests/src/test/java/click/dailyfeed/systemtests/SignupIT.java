package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Sign-ups: those of the existing client, and several at the same moment. */
class SignupIT {

    private static final String PATH = "/api/authentication/signup";

    private final String name = "sora_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("R1.3 R1.4 the existing client's body: empty texts are absent, what it may not decide is ignored")
    void existingClient() {
        JsonObject body = Member.signup(name + "@example.com", name)
                .add("displayName", "소라")
                .add("bio", "")
                .add("location", "")
                .add("websiteUrl", "")
                .add("birthDate", "")
                .add("timezone", "Asia/Seoul")
                .add("languageCode", "ko")
                .add("verificationStatus", "VERIFIED")
                .add("privacyLevel", "PUBLIC")
                .add("profileCompletionScore", 100)
                .add("isActive", false)
                .add("avatarUrl", "")
                .add("coverUrl", "")
                .add("roles", Json.createArrayBuilder().add("ADMIN"))
                .add("followersCount", 1000)
                .add("followingsCount", 1000)
                .build();

        Answer signup = Http.post("member", PATH, body);

        assertThat(signup.status()).as(signup.toString()).isEqualTo(201);
        assertThat(signup.header("Location"))
                .endsWith("/api/members/" + signup.object().getInt("id"));
        assertThat(signup.object().getString("name")).isEqualTo("소라");
        Answer login = Http.post(
                "member",
                "/api/authentication/login",
                Json.createObjectBuilder()
                        .add("email", (name + "@EXAMPLE.com").toUpperCase(Locale.ROOT))
                        .add("password", Member.PASSWORD)
                        .build());
        String authorization = login.header("Authorization");
        JsonObject profile = Http.get("member", "/api/members/profile", "Authorization", authorization)
                .object();
        assertThat(profile.getString("verificationStatus")).isEqualTo("NONE");
        assertThat(profile.getBoolean("isActive")).isTrue();
        assertThat(profile.getInt("followersCount")).isZero();
        assertThat(profile.getInt("followingsCount")).isZero();
        assertThat(profile.getInt("profileCompletionScore")).isZero();
        assertThat(profile.isNull("bio")).isTrue();
        assertThat(profile.isNull("websiteUrl")).isTrue();
        assertThat(Http.get("member", "/api/admin/member/jobs", "Authorization", authorization)
                        .status())
                .isEqualTo(403);
    }

    @RepeatedTest(3)
    @DisplayName("R1.5 of sign-ups at the same moment with one e-mail one is made; the others are 409")
    void sameEmail() {
        assertThat(AtOnce.send(
                        5,
                        () -> Http.post(
                                "member",
                                PATH,
                                Member.signup(name + "@example.com", handle()).build())))
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @RepeatedTest(3)
    @DisplayName(
            "R1.5 of sign-ups at the same moment with one handle one is made; of the others no half member is left")
    void sameHandle() {
        String other = handle();
        assertThat(AtOnce.send(
                        5,
                        () -> Http.post(
                                "member",
                                PATH,
                                Member.signup(handle() + "@example.com", other).build())))
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        Answer first = Http.post(
                "member", PATH, Member.signup(name + "@example.com", other).build());
        assertThat(first.code()).isEqualTo("MEMBER_HANDLE_ALREADY_EXISTS");
        Answer second = Http.post(
                "member", PATH, Member.signup(name + "@example.com", name).build());
        assertThat(second.status()).as("the e-mail is still free").isEqualTo(201);
    }

    private static String handle() {
        return "sora_" + UUID.randomUUID().toString().substring(0, 12).replace('-', '_');
    }
}
