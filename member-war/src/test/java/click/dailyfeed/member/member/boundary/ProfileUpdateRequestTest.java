package click.dailyfeed.member.member.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.member.CountryCode;
import click.dailyfeed.code.member.Gender;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.member.member.entity.MemberProfile.ProfileDetails;
import jakarta.json.Json;
import jakarta.json.bind.JsonbException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileUpdateRequestTest {

    private static final ProfileDetails MINJI = new ProfileDetails(
            "minji",
            "민지",
            "안녕",
            "서울",
            "https://example.com",
            LocalDate.of(1998, 5, 4),
            Gender.FEMALE,
            "Asia/Seoul",
            "ko",
            CountryCode.KR,
            PrivacyLevel.FRIENDS,
            "https://example.com/a.png",
            "https://example.com/c.png");

    private static ProfileDetails changed(String body) {
        ProfileUpdateRequest request = Requests.read(body, ProfileUpdateRequest.class);
        assertThat(Requests.invalid(request)).isEmpty();
        return request.toChange().details().apply(MINJI);
    }

    @Test
    @DisplayName("R3.1 a property left out stays")
    void nothing() {
        assertThat(changed("{}")).isEqualTo(MINJI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    @DisplayName("R3.1 null and an empty text clear")
    void cleared(String nothing) {
        ProfileDetails after = changed("""
                {"bio":%1$s,"location":%1$s,"websiteUrl":%1$s,"birthDate":%1$s,"avatarUrl":%1$s,"coverUrl":%1$s}""".formatted(nothing));

        assertThat(after)
                .isEqualTo(new ProfileDetails(
                        "minji",
                        "민지",
                        null,
                        null,
                        null,
                        null,
                        Gender.FEMALE,
                        "Asia/Seoul",
                        "ko",
                        CountryCode.KR,
                        PrivacyLevel.FRIENDS,
                        null,
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"memberName", "displayName", "gender", "timezone", "languageCode", "countryCode", "privacyLevel"
            })
    @DisplayName("R3.1 what every profile has cannot be cleared")
    void notClearable(String property) {
        for (String nothing : new String[] {"null", "\"\""}) {
            ProfileUpdateRequest request =
                    Requests.read("{\"" + property + "\":" + nothing + "}", ProfileUpdateRequest.class);

            assertThat(Requests.invalid(request)).containsExactly(property);
        }
    }

    @Test
    @DisplayName("R3.1 every property given is changed")
    void everything() {
        ProfileUpdateRequest request = Requests.read("""
                {"memberName":"김민지","displayName":"M","bio":"b","location":"l","websiteUrl":"http://a.kr",
                 "birthDate":"2000-01-01","gender":"OTHER","timezone":"UTC","languageCode":"en","countryCode":"US",
                 "privacyLevel":"PRIVATE","avatarUrl":"http://a.kr/a","coverUrl":"http://a.kr/c",
                 "previousAvatarUrl":"http://a.kr/b"}""", ProfileUpdateRequest.class);

        assertThat(Requests.invalid(request)).isEmpty();
        assertThat(request.toChange().memberName()).isEqualTo("김민지");
        assertThat(request.toChange().previousPictures()).containsExactly("http://a.kr/b");
        assertThat(request.toChange().details().apply(MINJI))
                .isEqualTo(new ProfileDetails(
                        "minji",
                        "M",
                        "b",
                        "l",
                        "http://a.kr",
                        LocalDate.of(2000, 1, 1),
                        Gender.OTHER,
                        "UTC",
                        "en",
                        CountryCode.US,
                        PrivacyLevel.PRIVATE,
                        "http://a.kr/a",
                        "http://a.kr/c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"text\"",
                "{\"bio\":12}",
                "{\"bio\":{}}",
                "{\"previousAvatarUrl\":[null]}",
                "{\"handle\":\"other\"}",
                "{\"verificationStatus\":\"VERIFIED\"}",
                "{\"given\":[\"bio\"]}"
            })
    @DisplayName("R1.4 R3.1 another shape and other properties are refused")
    void malformed(String body) {
        assertThatThrownBy(() -> Requests.read(body, ProfileUpdateRequest.class))
                .isInstanceOf(JsonbException.class);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("memberName", 100),
                Arguments.of("displayName", 100),
                Arguments.of("bio", 1000),
                Arguments.of("location", 100),
                Arguments.of("languageCode", 10));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    @DisplayName("R3.1 as long as the limit is valid, longer is not")
    void length(String property, int limit) {
        assertThat(Requests.invalid(request(property, "x".repeat(limit)))).isEmpty();
        assertThat(Requests.invalid(request(property, "x".repeat(limit + 1)))).containsExactly(property);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"websiteUrl", "avatarUrl", "coverUrl"})
    @DisplayName("R3.1 addresses have at most 500 characters")
    void addressLength(String property) {
        String address = "https://example.com/";
        String longest = address + "x".repeat(500 - address.length());

        assertThat(Requests.invalid(request(property, longest))).isEmpty();
        assertThat(Requests.invalid(request(property, longest + "x"))).containsExactly(property);
    }

    private static ProfileUpdateRequest request(String property, String value) {
        return Requests.read(Json.createObjectBuilder().add(property, value).build(), ProfileUpdateRequest.class);
    }
}
