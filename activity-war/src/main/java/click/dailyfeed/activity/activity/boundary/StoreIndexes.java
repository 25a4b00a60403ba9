package click.dailyfeed.activity.activity.boundary;

import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.deadletters.DeadLetters;
import com.mongodb.MongoException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Creates the indexes of MongoDB at start, without the start waiting for it. */
@ApplicationScoped
public class StoreIndexes {

    private static final Logger LOG = System.getLogger(StoreIndexes.class.getName());

    private final MemberActivities activities;
    private final DeadLetters letters;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    public StoreIndexes(MemberActivities activities, DeadLetters letters) {
        this.activities = activities;
        this.letters = letters;
    }

    protected StoreIndexes() {
        this(null, null);
    }

    void start(@Observes Startup startup) {
        executor.execute(this::create);
    }

    private void create() {
        try {
            activities.createIndexes();
            letters.createIndexes();
        } catch (MongoException e) {
            LOG.log(Level.WARNING, "no indexes yet, they come with the first write: " + e.getMessage());
        }
    }
}
