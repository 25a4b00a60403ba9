package click.dailyfeed.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** Dead letters of what one member did. */
@ApplicationScoped
public class MemberLetters {

    private final MongoDatabase database;

    @Inject
    public MemberLetters(MongoDatabase database) {
        this.database = database;
    }

    protected MemberLetters() {
        this(null);
    }

    /**
     * Removes them, but for those that a publisher has still to send: other services may need them. These go when they are
     * delivered and a week old, like all.
     *
     * @throws com.mongodb.MongoException when MongoDB is away
     */
    public void removeOf(long memberId) {
        Bson ofMember = regex("payload", Pattern.compile("\"memberId\"\\s*:\\s*" + memberId + "\\b"));
        Bson settled = in(LetterDocument.STATE, DeadLetterState.DONE.name(), DeadLetterState.PARKED.name());
        database.getCollection(DeadLetterSide.LISTENER.collection()).deleteMany(ofMember);
        database.getCollection(DeadLetterSide.PUBLISHER.collection()).deleteMany(and(settled, ofMember));
    }
}
