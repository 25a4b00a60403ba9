package click.dailyfeed.systemtests;

import jakarta.json.JsonObject;
import java.util.List;

/** A post in a feed, with what an edit changes. */
record FeedPost(long id, String content, boolean edited) {

    static FeedPost of(JsonObject post) {
        return new FeedPost(post.getJsonNumber("id").longValue(), post.getString("content"), post.getBoolean("edited"));
    }

    static List<Long> ids(List<FeedPost> posts) {
        return posts.stream().map(FeedPost::id).toList();
    }
}
