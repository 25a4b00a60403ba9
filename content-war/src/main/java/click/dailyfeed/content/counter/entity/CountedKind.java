package click.dailyfeed.content.counter.entity;

/** Rows that carry counters (rules.md R7.3, R8.2), with the SQL that compares them with what they count. */
public enum CountedKind {
    /** Likes, and comments that are not deleted. */
    POSTS(
            "posts",
            "comment_count",
            "select count(*) from post_likes l where l.post_id = t.id",
            "select count(*) from comments c where c.post_id = t.id and c.deleted_at is null"),
    /** Likes, and direct replies that are not deleted. */
    COMMENTS(
            "comments",
            "reply_count",
            "select count(*) from comment_likes l where l.comment_id = t.id",
            "select count(*) from comments r where r.parent_id = t.id and r.deleted_at is null");

    private final String table;
    private final String textCount;
    private final String likes;
    private final String texts;

    CountedKind(String table, String textCount, String likes, String texts) {
        this.table = table;
        this.textCount = textCount;
        this.likes = likes;
        this.texts = texts;
    }

    /** Parameters: an id, a number. One value: the last of so many ids after it, null for none. */
    String lastOfBatch() {
        return "select max(id) from (select id from " + table + " where id > ?1 order by id limit ?2) batch";
    }

    /** Parameters: an id, a later one. The ids after the one and up to the other whose counters are wrong. */
    String deviating() {
        return "select t.id from " + table + " t where t.id > ?1 and t.id <= ?2 and (t.like_count <> (" + likes
                + ") or t." + textCount + " <> (" + texts + "))";
    }

    /** Parameter: an id. One row: likes and texts. */
    String sets() {
        return "select (" + likes + "), (" + texts + ") from " + table + " t where t.id = ?1";
    }

    /** Parameters: likes, texts, an id. Touches the row only if one of its counters differs. */
    String repair() {
        return "update " + table + " set like_count = ?1, " + textCount
                + " = ?2 where id = ?3 and (like_count <> ?1 or " + textCount + " <> ?2)";
    }
}
