package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.junit.DevServices;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the database says that feeds contain: each rule told once more, in one query, with no thought of its speed. */
final class FeedTable implements AutoCloseable {

    /** R9.1 R5 R5.4 R6.3 R14.1, of the reader in all places. */
    private static final String FOLLOW_FEED = """
            select p.id, p.content, p.version_count > 0
              from follows f
              join posts p on p.author_id = f.following_id
              join members m on m.id = p.author_id
              join member_profiles a on a.member_id = p.author_id
             where f.follower_id = ?
               and p.deleted_at is null
               and m.is_active
               and (a.privacy_level = 'PUBLIC'
                    or a.privacy_level = 'FRIENDS'
                       and exists (select 1 from follows b
                                    where b.follower_id = f.following_id and b.following_id = f.follower_id))
               and not exists (select 1 from mutes u where u.muter_id = f.follower_id and u.muted_id = f.following_id)
               and not exists (select 1 from blocks b
                                where b.blocker_id = f.follower_id and b.blocked_id = f.following_id
                                   or b.blocker_id = f.following_id and b.blocked_id = f.follower_id)
             order by p.created_at desc, p.id desc
            """;

    private static final String OWN_FEED = "select p.id, p.content, p.version_count > 0 from posts p where"
            + " p.author_id = ? and p.deleted_at is null order by p.created_at desc, p.id desc";

    private static final String WRITE = "insert into posts (author_id, content, created_at, updated_at) values ";

    /** One post a second, the newest about an hour old. */
    private static final String EARLIER =
            "(%1$d, '지난 글 %2$d', utc_timestamp() - interval 1 hour - interval %2$d second - interval %3$d microsecond,"
                    + " utc_timestamp())";

    private final Connection connection;

    FeedTable() {
        Platform platform = DevServices.platform();
        try {
            connection = DriverManager.getConnection(
                    platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The follow feed of the member as it must be now. */
    List<FeedPost> followFeedOf(Member member) {
        return posts(FOLLOW_FEED, member);
    }

    /** The feed of the member's own posts as it must be now. */
    List<FeedPost> ownFeedOf(Member member) {
        return posts(OWN_FEED, member);
    }

    /** Gives the author so many posts of earlier days, of which no event tells any more; at the same instants as others'. */
    void wroteEarlier(Member author, int number) {
        wroteEarlier(author, number, 0);
    }

    /**
     * The same at instants of their own.
     *
     * @param micros by which these are earlier, less than a second
     */
    void wroteEarlier(Member author, int number, int micros) {
        // Listed, because the ids of rows that another statement selects have gaps, at which a fan-out waits.
        String rows = IntStream.rangeClosed(1, number)
                .mapToObj(second -> EARLIER.formatted(author.id(), second, micros))
                .collect(Collectors.joining(", "));
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate(WRITE + rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows and index entries the database has read since its start, for whomever. */
    long rowsRead() {
        try (PreparedStatement status = connection.prepareStatement("show global status like 'Handler_read_%'");
                ResultSet rows = status.executeQuery()) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<FeedPost> posts(String query, Member member) {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, member.id());
            try (ResultSet rows = select.executeQuery()) {
                List<FeedPost> posts = new ArrayList<>();
                while (rows.next()) {
                    posts.add(new FeedPost(rows.getLong(1), rows.getString(2), rows.getBoolean(3)));
                }
                return posts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
