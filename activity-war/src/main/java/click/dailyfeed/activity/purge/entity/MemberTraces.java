package click.dailyfeed.activity.purge.entity;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What names a member in {@code member_activities}: as the one who acted, and as a recipient of what others did. */
@ApplicationScoped
public class MemberTraces {

    private static final String MEMBER_ID = "member_id";
    private static final String RECIPIENTS = "recipients";
    private static final String UNREAD_BY = "unread_by";
    private static final String READ_BY = "read_by.";

    private final MongoDatabase database;

    @Inject
    public MemberTraces(MongoDatabase database) {
        this.database = database;
    }

    protected MemberTraces() {
        this(null);
    }

    /** What others did stays theirs, and is no longer for these members. */
    public void removeOf(Set<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        List<Long> ids = List.copyOf(memberIds);
        List<Bson> forgetting = new ArrayList<>(List.of(pullAll(RECIPIENTS, ids), pullAll(UNREAD_BY, ids)));
        ids.forEach(id -> forgetting.add(unset(READ_BY + id)));
        collection().deleteMany(in(MEMBER_ID, ids));
        collection().updateMany(in(RECIPIENTS, ids), combine(forgetting));
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("member_activities");
    }
}
