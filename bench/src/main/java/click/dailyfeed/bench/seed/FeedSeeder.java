package click.dailyfeed.bench.seed;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.text.Language;
import click.dailyfeed.bench.text.Writer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/**
 * Writes the rows of a {@link SeedPlan}: members, profiles and posts with the counts that the services keep in them,
 * follows, comments and likes. One transaction: a set is there or it is not. No event is published, so activities and the
 * search index know nothing of it.
 */
public final class FeedSeeder implements AutoCloseable {
    private static final Duration SPAN = Duration.ofDays(6);

    private final Connection connection;
    private final Batches batches;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);

    private FeedSeeder(Connection connection) {
        this.connection = connection;
        this.batches = new Batches(connection);
    }

    /**
     * Connects.
     *
     * @param url JDBC URL of the database
     * @throws BenchException if it does not answer
     */
    public static FeedSeeder open(String url, String user, String password) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("useBulkStmts", "true");
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            connection.setAutoCommit(false);
            // Else it would not see the member whose password is copied, who signs up after the first look.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return new FeedSeeder(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The ids of the members of a set, by their numbers; empty where the set is not there.
     *
     * @throws BenchException if the set is there with another size
     */
    public List<Long> find(SeedPlan plan) {
        try {
            List<Long> ids = ids(plan);
            if (!ids.isEmpty() && ids.size() != plan.size()) {
                throw new BenchException("the set " + plan.set() + " is there with " + ids.size() + " members, not "
                        + plan.size() + ": choose another --set");
            }
            return ids;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Writes the set.
     *
     * @param passwordOf address of a member whose password all of the set have
     * @return the ids of the members, by their numbers
     * @throws BenchException if the database refuses something; nothing is written then
     */
    public List<Long> write(SeedPlan plan, String passwordOf) {
        try {
            members(plan, passwordHash(passwordOf));
            List<Long> ids = ids(plan);
            profiles(plan, ids);
            follows(plan, ids);
            posts(plan, ids);
            reactions(plan, ids, postIds(plan, ids));
            connection.commit();
            return ids;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private String passwordHash(String email) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select password_hash from members where email_active = ?")) {
            select.setString(1, email);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new BenchException("DAILYFEED_DB_URL names a database without the member " + email);
                }
                return row.getString(1);
            }
        }
    }

    private void members(SeedPlan plan, String passwordHash) throws SQLException {
        Random random = new Random(1);
        batches.insert(
                "insert into members (email, password_hash, member_name, created_at, updated_at) values (?, ?, ?, ?, ?)",
                plan.size(),
                (row, member) -> {
                    row.setString(1, plan.email(member));
                    row.setString(2, passwordHash);
                    row.setString(3, Language.any(random).name(random));
                    row.setObject(4, now.minus(SPAN));
                    row.setObject(5, now.minus(SPAN));
                });
    }

    /** In the order of writing, which is that of the ids. */
    private List<Long> ids(SeedPlan plan) throws SQLException {
        return batches.numbers(
                "select m.id from members m where m.email_active like ? escape '!' order by m.id",
                plan.prefix().replace("_", "!_") + "%");
    }

    private void profiles(SeedPlan plan, List<Long> ids) throws SQLException {
        int[] followers = new int[plan.size()];
        int[] followings = new int[plan.size()];
        plan.follows((follower, followed) -> {
            followings[follower]++;
            followers[followed]++;
        });
        Random random = new Random(1);
        batches.insert(
                "insert into member_profiles (member_id, handle, display_name, bio, gender, country_code,"
                        + " followers_count, followings_count, created_at, updated_at)"
                        + " values (?, ?, ?, ?, 'FEMALE', 'KR', ?, ?, ?, ?)",
                plan.size(),
                (row, member) -> {
                    Language language = Language.any(random);
                    row.setLong(1, ids.get(member));
                    row.setString(2, plan.handle(member));
                    row.setString(3, language.name(random));
                    row.setString(4, Writer.bio(language, random));
                    row.setInt(5, followers[member]);
                    row.setInt(6, followings[member]);
                    row.setObject(7, now.minus(SPAN));
                    row.setObject(8, now.minus(SPAN));
                });
    }

    private void follows(SeedPlan plan, List<Long> ids) throws SQLException {
        List<Long> followers = new ArrayList<>();
        List<Long> followed = new ArrayList<>();
        plan.follows((follower, followedOne) -> {
            followers.add(ids.get(follower));
            followed.add(ids.get(followedOne));
        });
        batches.insert(
                "insert into follows (follower_id, following_id, created_at) values (?, ?, ?)",
                followers.size(),
                (row, follow) -> {
                    row.setLong(1, followers.get(follow));
                    row.setLong(2, followed.get(follow));
                    row.setObject(3, now.minus(SPAN));
                });
    }

    private void posts(SeedPlan plan, List<Long> ids) throws SQLException {
        List<Integer> authors = plan.posts();
        Random random = new Random(1);
        batches.insert(
                "insert into posts (author_id, title, content, like_count, comment_count, version, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, 1, ?, ?)",
                authors.size(),
                (row, post) -> {
                    Language language = Language.any(random);
                    row.setLong(1, ids.get(authors.get(post)));
                    row.setString(2, Writer.title(language, random));
                    row.setString(3, Writer.post(language, random));
                    row.setInt(4, plan.likers(post).size());
                    row.setInt(5, plan.commenters(post).size());
                    row.setObject(6, writtenAt(post, authors.size()));
                    row.setObject(7, writtenAt(post, authors.size()));
                });
    }

    /** One after the other over the span. */
    private LocalDateTime writtenAt(int post, int posts) {
        return now.minus(SPAN).plus(SPAN.dividedBy(posts).multipliedBy(post));
    }

    /** In the order of writing. */
    private List<Long> postIds(SeedPlan plan, List<Long> ids) throws SQLException {
        return batches.numbers(
                "select p.id from posts p join members m on m.id = p.author_id where m.email_active like ? escape '!'"
                        + " order by p.created_at, p.id",
                plan.prefix().replace("_", "!_") + "%");
    }

    private void reactions(SeedPlan plan, List<Long> ids, List<Long> posts) throws SQLException {
        Random random = new Random(1);
        batches.insert(
                "insert into comments (post_id, author_id, content, version, created_at, updated_at)"
                        + " values (?, ?, ?, 1, ?, ?)",
                posts.size(),
                plan::commenters,
                (row, post, member) -> {
                    row.setLong(1, posts.get(post));
                    row.setLong(2, ids.get(member));
                    row.setString(3, Writer.comment(Language.any(random), random));
                    row.setObject(4, now);
                    row.setObject(5, now);
                });
        batches.insert(
                "insert into post_likes (post_id, member_id, created_at) values (?, ?, ?)",
                posts.size(),
                plan::likers,
                (row, post, member) -> {
                    row.setLong(1, posts.get(post));
                    row.setLong(2, ids.get(member));
                    row.setObject(3, now);
                });
    }

    private static BenchException failure(SQLException e) {
        return new BenchException("the database: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
