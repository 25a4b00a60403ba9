package click.dailyfeed.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.devservices.junit.DevServices;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the engine that speaks MongoDB's protocol. */
class MemberLettersIT {

    private static final String OWNER = "test";

    private static MongoClient mongo;

    private final MongoDatabase database = mongo.getDatabase("dailyfeed");
    private final DeadLetters letters = new DeadLetters(database);
    private final MemberLetters ofMembers = new MemberLetters(database);

    @BeforeAll
    static void connect() {
        mongo = MongoClients.create(DevServices.platform().mongo().uri());
    }

    @AfterAll
    static void close() {
        mongo.close();
    }

    @BeforeEach
    void nothingThere() {
        for (DeadLetterSide side : DeadLetterSide.values()) {
            database.getCollection(side.collection()).drop();
        }
    }

    @Test
    @DisplayName("R14.1 the listener's letters of a member go, whatever is wrong with them; those of others stay")
    void listener() {
        letters.keep(
                DeadLetterSide.LISTENER,
                List.of(
                        letter("mine", "{\"memberId\":12,\"postId\":1}"),
                        letter("mine-cut", "{\"memberId\" : 12,"),
                        letter("other", "{\"memberId\":123}"),
                        letter("towards-me", "{\"memberId\":5,\"targetMemberId\":12}"),
                        letter("nothing", null)));

        ofMembers.removeOf(12);
        ofMembers.removeOf(12);

        assertThat(identities(DeadLetterSide.LISTENER)).containsExactlyInAnyOrder("other", "towards-me", "nothing");
    }

    @Test
    @DisplayName(
            "R14.1 the publishers' letters of a member go when they are delivered, as other services need them too")
    void publisher() {
        letters.keep(DeadLetterSide.PUBLISHER, List.of(letter("sent", "{\"memberId\":12}")));
        letters.claimDue(DeadLetterSide.PUBLISHER, OWNER, 1).forEach(letters::done);
        letters.keep(
                DeadLetterSide.PUBLISHER,
                List.of(letter("unsent", "{\"memberId\":12}"), letter("other", "{\"memberId\":13}")));

        ofMembers.removeOf(12);

        assertThat(identities(DeadLetterSide.PUBLISHER)).containsExactlyInAnyOrder("unsent", "other");
    }

    private static NewDeadLetter letter(String identity, String payload) {
        return new NewDeadLetter(
                identity,
                null,
                DeadLetterCategory.UNDEFINED,
                new UndeliveredRecord("member-activity-20261122", "12", Map.of(), payload),
                "not read");
    }

    private List<String> identities(DeadLetterSide side) {
        return database.getCollection(side.collection())
                .find()
                .map(document -> document.getString(LetterDocument.IDENTITY))
                .into(new ArrayList<>());
    }
}
