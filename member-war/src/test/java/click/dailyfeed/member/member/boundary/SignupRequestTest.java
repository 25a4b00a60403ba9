package click.dailyfeed.member.member.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.member.Gender;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.member.member.control.NewMember;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.JsonbException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignupRequestTest {

    private static JsonObjectBuilder body() {
        return Json.createObjectBuilder()
                .add("email", "minji@example.com")
                .add("password", "Dailyfeed!1")
                .add("memberName", "김민지")
                .add("handle", "minji")
                .add("gender", "FEMALE")
                .add("countryCode", "KR");
    }

    private static SignupRequest with(String property, String value) {
        return Requests.read(body().add(property, value).build(), SignupRequest.class);
    }

    static Stream<Arguments> valid() {
        return Stream.of(
                Arguments.of("email", "a".repeat(64) + "@" + "b".repeat(20) + ".example.com"),
                Arguments.of("email", "minji+feed@example.co.kr"),
                Arguments.of("password", "Aa1@$!%*?&#"),
                Arguments.of("password", "Aa1!Aa1!"),
                Arguments.of("password", "Aa1!" + "x".repeat(46)),
                Arguments.of("memberName", "김지"),
                Arguments.of("memberName", "김".repeat(30)),
                Arguments.of("handle", "abc"),
                Arguments.of("handle", "A_1".repeat(16) + "xy"),
                Arguments.of("displayName", "민".repeat(50)),
                Arguments.of("displayName", ""),
                Arguments.of("bio", "글".repeat(500)),
                Arguments.of("location", "서".repeat(100)),
                Arguments.of("websiteUrl", "https://example.com/" + "x".repeat(180)),
                Arguments.of("websiteUrl", "http://한국.example/길?q=1#a"),
                Arguments.of("birthDate", "1900-01-01"),
                Arguments.of(
                        "birthDate", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString()),
                Arguments.of("gender", "PREFER_NOT_TO_SAY"),
                Arguments.of("timezone", "America/Argentina/Buenos_Aires"),
                Arguments.of("languageCode", "ko-KR"),
                Arguments.of("countryCode", "IN"),
                Arguments.of("privacyLevel", "FRIENDS"),
                Arguments.of("avatarUrl", "https://example.com/" + "x".repeat(480)),
                Arguments.of("coverUrl", "HTTPS://example.com/cover.png"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("valid")
    @DisplayName("R1.1 R1.2 R1.3 what is just within the limits is valid")
    void accepted(String property, String value) {
        assertThat(Requests.invalid(with(property, value))).isEmpty();
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("email", ""),
                Arguments.of("email", "minji"),
                Arguments.of("email", "minji@"),
                Arguments.of("email", "a".repeat(64) + "@" + "b".repeat(30) + ".example.com"),
                Arguments.of("password", ""),
                Arguments.of("password", "Aa1!Aa1"),
                Arguments.of("password", "Aa1!" + "x".repeat(47)),
                Arguments.of("password", "nouppercase!1"),
                Arguments.of("password", "NOLOWERCASE!1"),
                Arguments.of("password", "NoDigits!!!"),
                Arguments.of("password", "NoSpecial111"),
                Arguments.of("password", "With Space!1"),
                Arguments.of("password", "한글Password!1"),
                Arguments.of("memberName", ""),
                Arguments.of("memberName", "김"),
                Arguments.of("memberName", "   "),
                Arguments.of("memberName", "김".repeat(31)),
                Arguments.of("handle", "ab"),
                Arguments.of("handle", "x".repeat(51)),
                Arguments.of("handle", "with space"),
                Arguments.of("handle", "한글핸들"),
                Arguments.of("handle", "mіnji"),
                Arguments.of("handle", "ｍｉｎｊｉ"),
                Arguments.of("handle", "minji\n"),
                Arguments.of("displayName", "민".repeat(51)),
                Arguments.of("bio", "글".repeat(501)),
                Arguments.of("location", "서".repeat(101)),
                Arguments.of("websiteUrl", "https://example.com/" + "x".repeat(181)),
                Arguments.of("websiteUrl", "javascript:alert(1)"),
                Arguments.of("websiteUrl", "https://"),
                Arguments.of("websiteUrl", "//example.com"),
                Arguments.of("birthDate", LocalDate.now(ZoneOffset.UTC).toString()),
                Arguments.of("birthDate", "1998-02-30"),
                Arguments.of("birthDate", "04.05.1998"),
                Arguments.of("gender", ""),
                Arguments.of("gender", "female"),
                Arguments.of("timezone", "Seoul"),
                Arguments.of("languageCode", "k"),
                Arguments.of("languageCode", "korean"),
                Arguments.of("countryCode", ""),
                Arguments.of("countryCode", "kr"),
                Arguments.of("privacyLevel", "HIDDEN"),
                Arguments.of("avatarUrl", "https://example.com/" + "x".repeat(481)),
                Arguments.of("avatarUrl", "data:image/png;base64,AAAA"),
                Arguments.of("coverUrl", "cover.png"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("invalid")
    @DisplayName("R1.1 R1.2 R1.3 one bad property is named")
    void refused(String property, String value) {
        assertThat(Requests.invalid(with(property, value))).containsExactly(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password", "memberName", "handle", "gender", "countryCode"})
    @DisplayName("R1.1 R1.2 R1.3 what is required cannot be left out")
    void required(String property) {
        SignupRequest request = Requests.read(body().remove(property).build(), SignupRequest.class);

        assertThat(Requests.invalid(request)).containsExactly(property);
    }

    @Test
    @DisplayName("R1.3 an empty string is absent, and what is absent has its default")
    void defaults() {
        SignupRequest request = Requests.read(
                body().add("displayName", "")
                        .add("bio", "")
                        .add("location", "")
                        .add("websiteUrl", "")
                        .add("birthDate", "")
                        .add("timezone", "")
                        .add("languageCode", "")
                        .add("privacyLevel", "")
                        .add("avatarUrl", "")
                        .add("coverUrl", "")
                        .build(),
                SignupRequest.class);

        assertThat(Requests.invalid(request)).isEmpty();
        NewMember member = request.toNewMember();
        assertThat(member.details().bio()).isNull();
        assertThat(member.details().birthDate()).isNull();
        assertThat(member.details().avatarUrl()).isNull();
        assertThat(member.details().timezone()).isEqualTo("UTC");
        assertThat(member.details().languageCode()).isEqualTo("en");
        assertThat(member.details().privacyLevel()).isEqualTo(PrivacyLevel.PUBLIC);
        assertThat(member.details().gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    @DisplayName("R1.4 what a client may not decide is read and goes nowhere")
    void ignored() {
        SignupRequest request = Requests.read(
                body().add("verificationStatus", "VERIFIED")
                        .add("isActive", false)
                        .add("roles", Json.createArrayBuilder().add("ADMIN"))
                        .add("followersCount", 9)
                        .add("followingsCount", "9")
                        .addNull("profileCompletionScore")
                        .build(),
                SignupRequest.class);

        assertThat(Requests.invalid(request)).isEmpty();
    }

    @Test
    @DisplayName("R1.3 an unknown property is refused")
    void unknown() {
        String body = body().add("tokenVersion", 1).build().toString();

        assertThatThrownBy(() -> Requests.read(body, SignupRequest.class)).isInstanceOf(JsonbException.class);
    }

    @Test
    @DisplayName("R5.1 without a display name the handle is shown, never the real name")
    void displayName() {
        assertThat(with("displayName", " ").toNewMember().details().displayName())
                .isEqualTo("minji");
    }

    @Test
    @DisplayName("a new member's text form holds no password")
    void noPassword() {
        assertThat(with("displayName", "민지").toNewMember().toString()).doesNotContain("Dailyfeed!1");
        assertThat(with("displayName", "민지").toString()).doesNotContain("Dailyfeed!1");
    }
}
