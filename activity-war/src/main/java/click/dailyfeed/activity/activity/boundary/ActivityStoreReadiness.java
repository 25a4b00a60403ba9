package click.dailyfeed.activity.activity.boundary;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while MongoDB answers within a second. */
@Readiness
@ApplicationScoped
public class ActivityStoreReadiness implements HealthCheck {

    private static final String NAME = "activity store";
    private static final int TIMEOUT_SECONDS = 1;

    private final MongoDatabase database;

    @Inject
    public ActivityStoreReadiness(MongoDatabase database) {
        this.database = database;
    }

    protected ActivityStoreReadiness() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        try {
            database.withTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).runCommand(new Document("ping", 1));
            return HealthCheckResponse.up(NAME);
        } catch (MongoException e) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
