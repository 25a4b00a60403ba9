package click.dailyfeed.content.post.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.content.post.entity.PostText;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the container, with the real database. No broker runs: events that were committed stay in the outbox. */
@ExtendWith(ArquillianExtension.class)
class PostWriterIT {

    private static final PostText TEXT = new PostText("달리기", "오늘 한강에서 달렸다");

    @Inject
    private PostWriter writer;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/dailyfeed")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Deployment
    static WebArchive content() throws URISyntaxException {
        return ShrinkWrap.create(ZipImporter.class, "content.war")
                .importFrom(new File("target/content.war"))
                .as(WebArchive.class)
                .addClass(PostWriterIT.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    @Test
    @DisplayName("E5 post and event appear together, with the commit")
    void commit() throws Exception {
        long minji = insertMinji();

        transaction.begin();
        PostView post = writer.create(minji, TEXT);
        Written expected = new Written(
                List.of(post.id()), List.of("member_activity:kafka_event:POST_CREATE###" + post.id() + "###" + minji));
        assertThat(writtenBy(minji)).isEqualTo(expected);
        assertThat(writtenInTheEyesOfOthers(minji)).isEqualTo(Written.NOTHING);
        transaction.commit();

        assertThat(writtenBy(minji)).isEqualTo(expected);
    }

    @Test
    @DisplayName("E5 a rollback of the caller takes post and event")
    void rollback() throws Exception {
        long minji = insertMinji();

        transaction.begin();
        writer.create(minji, TEXT);
        transaction.rollback();

        assertThat(writtenBy(minji)).isEqualTo(Written.NOTHING);
    }

    @Test
    @DisplayName("E5 a failure after both were written takes post and event")
    void failure() throws SQLException {
        long nobody = -ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

        assertThatThrownBy(() -> writer.create(nobody, TEXT))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(MemberProblem.MEMBER_NOT_FOUND));

        assertThat(writtenBy(nobody)).isEqualTo(Written.NOTHING);
    }

    private long insertMinji() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement member = connection.prepareStatement(
                        "insert into members (email, password_hash, member_name, created_at, updated_at)"
                                + " values (?, '', '민지', utc_timestamp(6), utc_timestamp(6))",
                        PreparedStatement.RETURN_GENERATED_KEYS);
                PreparedStatement profile = connection.prepareStatement("insert into member_profiles"
                        + " (member_id, handle, display_name, gender, country_code, created_at, updated_at)"
                        + " values (?, ?, '민지', 'FEMALE', 'KR', utc_timestamp(6), utc_timestamp(6))")) {
            member.setString(1, "minji." + UUID.randomUUID() + "@example.com");
            member.executeUpdate();
            try (ResultSet keys = member.getGeneratedKeys()) {
                keys.next();
                long memberId = keys.getLong(1);
                profile.setLong(1, memberId);
                profile.setString(2, "minji_" + memberId);
                profile.executeUpdate();
                return memberId;
            }
        }
    }

    private Written writtenInTheEyesOfOthers(long memberId) throws Exception {
        return executor.submit(() -> writtenBy(memberId)).get();
    }

    private Written writtenBy(long memberId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement posts = connection.prepareStatement("select id from posts where author_id = ?");
                PreparedStatement events = connection.prepareStatement(
                        "select message_key from activity_outbox where message_key like ?")) {
            posts.setLong(1, memberId);
            events.setString(1, "%###" + memberId);
            List<Long> postIds = new ArrayList<>();
            try (ResultSet rows = posts.executeQuery()) {
                while (rows.next()) {
                    postIds.add(rows.getLong(1));
                }
            }
            List<String> messageKeys = new ArrayList<>();
            try (ResultSet rows = events.executeQuery()) {
                while (rows.next()) {
                    messageKeys.add(rows.getString(1));
                }
            }
            return new Written(postIds, messageKeys);
        }
    }

    /**
     * Rows of one member.
     *
     * @param posts their ids
     * @param events message keys in the outbox
     */
    private record Written(List<Long> posts, List<String> events) {

        private static final Written NOTHING = new Written(List.of(), List.of());
    }
}
