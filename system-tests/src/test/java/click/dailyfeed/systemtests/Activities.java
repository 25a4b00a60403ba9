package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What activity answers about a member. */
final class Activities {

    private Activities() {}

    /** All activities of the member, newest first. */
    static List<JsonObject> of(Member member) {
        List<JsonObject> activities = new ArrayList<>();
        String from = "";
        while (from != null) {
            Answer answer = member.get("activity", "/api/member-activities?size=100" + from);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            JsonObject part = answer.object();
            activities.addAll(part.getJsonArray("content").getValuesAs(JsonValue::asJsonObject));
            from = part.getBoolean("hasNext") ? "&cursor=" + part.getString("nextCursor") : null;
        }
        return activities;
    }
}
