package click.dailyfeed.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.stream.LongStream;

/** Request bodies of the contract. */
final class Bodies {

    private Bodies() {}

    static JsonObject post(String content) {
        return Json.createObjectBuilder().add("content", content).build();
    }

    static JsonObject comment(long postId, String content) {
        return Json.createObjectBuilder()
                .add("postId", postId)
                .add("content", content)
                .build();
    }

    static JsonObject ids(long... ids) {
        return Json.createObjectBuilder()
                .add("ids", Json.createArrayBuilder(LongStream.of(ids).boxed().toList()))
                .build();
    }
}
