package click.dailyfeed.content.like.entity;

/** What can be liked. */
public enum LikeTarget {
    POST("post_likes", "post_id"),
    COMMENT("comment_likes", "comment_id");

    private final String table;
    private final String column;

    LikeTarget(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }
}
