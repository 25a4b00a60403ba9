package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of a profile, and who sees what of it. */
class ProfileIT {

    private static final String PATH = "/api/members/profile";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Member minji;
    private static JsonObject before;

    @BeforeAll
    static void minjiHasAProfile() {
        minji = Member.named("minji");
        Answer full = minji.put(
                "member",
                PATH,
                Json.createObjectBuilder()
                        .add("bio", "달리기를 좋아해요")
                        .add("location", "서울")
                        .add("websiteUrl", "https://example.com/김민지")
                        .add("birthDate", "1998-05-04")
                        .add("timezone", "Asia/Seoul")
                        .add("languageCode", "ko")
                        .build());
        assertThat(full.status()).as(full.toString()).isEqualTo(200);
        before = full.object();
    }

    @Test
    @DisplayName("R3.1 what is left out stays, null and an empty text clear")
    void partial() {
        Member sora = Member.named("sora");
        put(sora, Map.of("bio", "안녕", "location", "부산", "websiteUrl", "http://example.com"));

        JsonObject after = sora.put(
                        "member",
                        PATH,
                        Json.createObjectBuilder()
                                .add("displayName", "소라")
                                .addNull("bio")
                                .add("location", "")
                                .build())
                .object();

        assertThat(after.getString("displayName")).isEqualTo("소라");
        assertThat(after.isNull("bio")).isTrue();
        assertThat(after.isNull("location")).isTrue();
        assertThat(after.getString("websiteUrl")).isEqualTo("http://example.com");
        assertThat(after.getString("memberName")).isEqualTo("김민지");
        assertThat(sora.get("member", PATH).object()).isEqualTo(after);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Events.of(sora, "MEMBER_UPDATE")).hasSize(2));
    }

    @Test
    @DisplayName("R3.1 the existing client's body, sent as text")
    void asText() {
        Member sora = Member.named("sora");

        Answer answer = Http.send(
                "PUT",
                "member",
                PATH,
                BodyPublishers.ofString(
                        "{\"memberName\":\"박소라\",\"displayName\":\"소라 🐚\",\"birthDate\":\"2001-01-31\"}"),
                "Content-Type",
                "text/plain;charset=UTF-8",
                "Authorization",
                "Bearer " + sora.accessToken());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.object().getString("memberName")).isEqualTo("박소라");
        assertThat(answer.object().getString("displayName")).isEqualTo("소라 🐚");
        assertThat(answer.object().getString("birthDate")).isEqualTo("2001-01-31");
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("memberName", "김"),
                Arguments.of("memberName", "x".repeat(101)),
                Arguments.of("memberName", "    "),
                Arguments.of("memberName", null),
                Arguments.of("displayName", "x".repeat(101)),
                Arguments.of("displayName", ""),
                Arguments.of("displayName", null),
                Arguments.of("bio", "x".repeat(1001)),
                Arguments.of("location", "x".repeat(101)),
                Arguments.of("websiteUrl", "https://example.com/" + "x".repeat(500)),
                Arguments.of("websiteUrl", "javascript:alert(1)"),
                Arguments.of("websiteUrl", "ftp://example.com"),
                Arguments.of("websiteUrl", "https://example.com/<script>"),
                Arguments.of("websiteUrl", "example.com"),
                Arguments.of("birthDate", "2999-01-01"),
                Arguments.of("birthDate", "1998-02-30"),
                Arguments.of("birthDate", "yesterday"),
                Arguments.of("gender", "female"),
                Arguments.of("gender", null),
                Arguments.of("timezone", "Seoul"),
                Arguments.of("timezone", null),
                Arguments.of("languageCode", "k"),
                Arguments.of("languageCode", "x".repeat(11)),
                Arguments.of("languageCode", ""),
                Arguments.of("countryCode", "XX"),
                Arguments.of("countryCode", null),
                Arguments.of("privacyLevel", "HIDDEN"),
                Arguments.of("privacyLevel", ""),
                Arguments.of("avatarUrl", "data:image/png;base64,AAAA"),
                Arguments.of("avatarUrl", "https://example.com/" + "x".repeat(500)),
                Arguments.of("coverUrl", "file:///etc/passwd"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("invalid")
    @DisplayName("R3.1 one bad property is named and nothing changes")
    void refused(String property, String value) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("location", "제주");
        Answer answer =
                minji.put("member", PATH, (value == null ? body.addNull(property) : body.add(property, value)).build());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(property);
        assertThat(minji.get("member", PATH).object()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"verificationStatus\":\"VERIFIED\"",
                "\"isActive\":false",
                "\"roles\":[\"ADMIN\"]",
                "\"followersCount\":1000000",
                "\"profileCompletionScore\":100",
                "\"memberId\":1",
                "\"handle\":\"admin\"",
                "\"email\":\"other@example.com\"",
                "\"version\":0",
                "\"bio\":12",
                "\"previousAvatarUrl\":{}",
                "\"previousAvatarUrl\":[1]"
            })
    @DisplayName("R1.4 what a client may not decide is refused, and nothing changes")
    void massAssignment(String property) {
        Answer answer = send("{\"location\":\"제주\"," + property + "}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_JSON");
        assertThat(minji.get("member", PATH).object()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"text\"", "{"})
    @DisplayName("R3.1 what is no JSON object is 400")
    void noObject(String body) {
        assertThat(send(body).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("R3.1 two changes at the same moment are both made")
    void racing() {
        Member sora = Member.named("sora");

        List<Answer> answers = AtOnce.send(List.of(
                () -> put(sora, Map.of("bio", "달리기")),
                () -> put(sora, Map.of("location", "제주")),
                () -> put(sora, Map.of("memberName", "박소라")),
                () -> put(sora, Map.of("displayName", "소라"))));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        JsonObject profile = sora.get("member", PATH).object();
        assertThat(profile.getString("bio")).isEqualTo("달리기");
        assertThat(profile.getString("location")).isEqualTo("제주");
        assertThat(profile.getString("memberName")).isEqualTo("박소라");
        assertThat(profile.getString("displayName")).isEqualTo("소라");
    }

    @Test
    @DisplayName("R1.3 R3.2 a new avatar releases my former ones named, not the one shown, not another's")
    void avatar() throws IOException {
        Member sora = Member.named("sora");
        String first = upload(sora);
        String second = upload(sora);
        String others = upload(minji);
        assertThat(put(sora, Map.of("avatarUrl", view(first))).object().getString("avatarUrl"))
                .isEqualTo(view(first));

        Answer answer = sora.put(
                "member",
                PATH,
                Json.createObjectBuilder()
                        .add("avatarUrl", view(second))
                        .add(
                                "previousAvatarUrl",
                                Json.createArrayBuilder()
                                        .add(view(first))
                                        .add(view(others))
                                        .add(view(second))
                                        .add("https://example.com/none.png"))
                        .build());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Events.of(sora, "IMAGE_RELEASE"))
                        .extracting(event -> event.getString("imageId"))
                        .containsExactly(first));
        assertThat(put(sora, Map.of("avatarUrl", "", "previousAvatarUrl", view(second)))
                        .status())
                .isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Events.of(sora, "IMAGE_RELEASE"))
                        .extracting(event -> event.getString("imageId"))
                        .containsExactlyInAnyOrder(first, second));
    }

    @Test
    @DisplayName(
            "R1.3 a picture is an image of mine, by id, path or address, or an address elsewhere; never another's image")
    void pictures() throws IOException {
        Member sora = Member.named("sora");
        String own = upload(sora);
        String others = upload(minji);

        for (String picture : List.of(own, "/api/images/view/" + own, view(own), "https://example.com/sora.png")) {
            assertThat(put(sora, Map.of("avatarUrl", picture, "coverUrl", picture))
                            .status())
                    .as(picture)
                    .isEqualTo(200);
        }
        for (String picture : List.of(others, view(others), "0123456789abcdef0123456789abcdef")) {
            assertThat(put(sora, Map.of("avatarUrl", picture)).code())
                    .as(picture)
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(put(sora, Map.of("coverUrl", picture)).code()).isEqualTo("VALIDATION_FAILED");
        }
    }

    @Test
    @DisplayName("R3.4 the score is the sum of the weights of what is filled")
    void score() {
        Member sora = Member.named("sora");
        assertThat(sora.get("member", PATH).object().getInt("profileCompletionScore"))
                .isZero();
        Map<String, Integer> weights =
                Map.of("bio", 25, "avatarUrl", 25, "location", 15, "coverUrl", 15, "websiteUrl", 10, "birthDate", 10);
        int sum = 0;
        for (Map.Entry<String, Integer> weight : weights.entrySet()) {
            String value = weight.getKey().equals("birthDate") ? "2000-01-01" : "https://example.com/a";
            sum += weight.getValue();

            assertThat(put(sora, Map.of(weight.getKey(), value)).object().getInt("profileCompletionScore"))
                    .isEqualTo(sum);
        }
        assertThat(sum).isEqualTo(100);
    }

    @Test
    @DisplayName(
            "R5.1 R5.2 R5.3 others see no confidential fields, of FRIENDS the card, of PRIVATE nothing; friends see all")
    void privacy() {
        Member sora = Member.named("sora");
        Member friend = Member.named("friend");
        Member other = Member.named("other");
        put(sora, Map.of("bio", "안녕", "birthDate", "2000-01-01"));
        sora.follows(friend);
        friend.follows(sora);
        String path = PATH + "/" + sora.id();

        assertThat(nulls(other.get("member", path).object())).contains("memberName", "birthDate", "gender");
        assertThat(nulls(other.get("member", path).object())).doesNotContain("bio");
        assertThat(nulls(friend.get("member", path).object()))
                .doesNotContain("memberName", "birthDate", "gender", "bio");
        put(sora, Map.of("privacyLevel", "FRIENDS"));
        assertThat(nulls(other.get("member", path).object())).contains("memberName", "birthDate", "gender", "bio");
        assertThat(nulls(friend.get("member", path).object()))
                .doesNotContain("memberName", "birthDate", "gender", "bio");
        put(sora, Map.of("privacyLevel", "PRIVATE"));
        assertThat(other.get("member", path).code()).isEqualTo("MEMBER_NOT_FOUND");
        assertThat(friend.get("member", path).code()).isEqualTo("MEMBER_NOT_FOUND");
        assertThat(sora.get("member", path).object().getString("bio")).isEqualTo("안녕");
        assertThat(sora.get("member", path).text()).doesNotContain(sora.email());
    }

    private static List<String> nulls(JsonObject profile) {
        return profile.entrySet().stream()
                .filter(property -> property.getValue() == JsonValue.NULL)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Answer put(Member member, Map<String, Object> properties) {
        return member.put("member", PATH, Json.createObjectBuilder(properties).build());
    }

    private static Answer send(String body) {
        return Http.send(
                "PUT",
                "member",
                PATH,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + minji.accessToken());
    }

    private static String view(String imageId) {
        return Http.baseOf("image") + "/api/images/view/" + imageId;
    }

    private static String upload(Member member) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        Answer upload =
                Http.upload("/api/images/upload", png.toByteArray(), "Authorization", "Bearer " + member.accessToken());
        assertThat(upload.status()).as(upload.toString()).isEqualTo(201);
        return upload.json().getString("data");
    }
}
