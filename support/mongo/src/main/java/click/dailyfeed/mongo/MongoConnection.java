package click.dailyfeed.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the client, one per server, connected in the background, so that a server starts without MongoDB.
 *
 * <p>A write is acknowledged when a majority has it in its journal (events.md, Publisher side and Listener side).
 */
@ApplicationScoped
public class MongoConnection {

    private static final int SELECTION_SECONDS = 2;
    private static final int SOCKET_SECONDS = 5;
    private static final String DEFAULT_DATABASE = "dailyfeed";

    @Produces
    @ApplicationScoped
    MongoClient client(@ConfigProperty(name = "mongodb.uri") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SOCKET_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(SOCKET_SECONDS, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
    }

    void close(@Disposes MongoClient client) {
        client.close();
    }

    /** The database that the address names. */
    @Produces
    @ApplicationScoped
    MongoDatabase database(MongoClient client, @ConfigProperty(name = "mongodb.uri") String uri) {
        return client.getDatabase(
                Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), DEFAULT_DATABASE));
    }
}
