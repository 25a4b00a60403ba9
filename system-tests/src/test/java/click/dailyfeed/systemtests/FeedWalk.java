package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to read a follow feed from its top to its end, part by part.
 *
 * @param size of a part; 0 for the default
 */
record FeedWalk(Kind kind, int size) {

    static final String FOLLOW_FEED = "/api/timeline/posts/followings";

    /** api.md: of the follow feed. */
    private static final int DEFAULT_SIZE = 20;

    private static final int SIZES = 8;

    enum Kind {
        CURSOR,
        /** The numbered pages of old clients. */
        PAGES
    }

    /** By cursor. */
    static FeedWalk ofSize(int size) {
        return new FeedWalk(Kind.CURSOR, size);
    }

    /** One of several, small parts and the default. */
    static FeedWalk chosenBy(int choice) {
        return new FeedWalk(choice / SIZES % 4 == 3 ? Kind.PAGES : Kind.CURSOR, choice % SIZES);
    }

    /** The whole feed of the reader. */
    List<FeedPost> of(Member reader) {
        List<FeedPost> posts = new ArrayList<>();
        int page = 0;
        JsonObject part = part(reader, "");
        posts.addAll(posts(part));
        while (part.getBoolean("hasNext")) {
            page++;
            part = part(reader, kind == Kind.CURSOR ? "&cursor=" + part.getString("nextCursor") : "&page=" + page);
            posts.addAll(posts(part));
            assertThat(part.getInt("page")).isEqualTo(kind == Kind.CURSOR ? 0 : page);
        }
        return posts;
    }

    private JsonObject part(Member reader, String from) {
        Answer answer = reader.get("timeline", FOLLOW_FEED + "?size=" + (size == 0 ? "" : size) + from);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject part = answer.object();
        assertThat(part.isNull("nextCursor")).isEqualTo(!part.getBoolean("hasNext"));
        if (part.getBoolean("hasNext")) {
            assertThat(part.getJsonArray("content"))
                    .as("a part is short only at the end")
                    .hasSize(size == 0 ? DEFAULT_SIZE : size);
        }
        return part;
    }

    static List<FeedPost> posts(JsonObject scroll) {
        return scroll.getJsonArray("content").stream()
                .map(JsonValue::asJsonObject)
                .map(FeedPost::of)
                .toList();
    }
}
