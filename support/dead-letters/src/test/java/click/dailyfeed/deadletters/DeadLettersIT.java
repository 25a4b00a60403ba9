package click.dailyfeed.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.devservices.junit.DevServices;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the engine that speaks MongoDB's protocol. */
class DeadLettersIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final DeadLetterSide SIDE = DeadLetterSide.PUBLISHER;

    private static MongoClient mongo;

    private final MongoDatabase database = mongo.getDatabase("dailyfeed");
    private final MovedClock clock = new MovedClock();
    private final DeadLetters letters = new DeadLetters(database, clock);

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
    @DisplayName("E6 a letter has all that the record had; kept again, by another server too, it stays as it was")
    void keptOnce() {
        letters.keep(SIDE, List.of(letter("a")));
        clock.pass(Duration.ofMinutes(1));
        DeadLetters otherServer = new DeadLetters(database, clock);
        otherServer.keep(SIDE, List.of(letter("a"), letter("b")));

        List<DeadLetter> kept = all();

        assertThat(kept).extracting(DeadLetter::identity).containsExactly("b", "a");
        DeadLetter first = kept.get(1);
        assertThat(first)
                .isEqualTo(new DeadLetter(
                        first.id(),
                        SIDE,
                        "a",
                        "a",
                        DeadLetterCategory.POST,
                        new UndeliveredRecord("member-activity-20261122", "41", Map.of("message-key", "a"), "{}"),
                        DeadLetterState.NEW,
                        0,
                        NOON,
                        "broker away",
                        null,
                        null,
                        NOON,
                        NOON));
        assertThat(letters.find(first.id())).contains(first);
        assertThat(letters.list(DeadLetterSide.LISTENER, Optional.empty(), request(null)))
                .isEmpty();
    }

    @Test
    @DisplayName("E6 what several servers keep at once is there once")
    void keptAtOnce() throws Exception {
        List<NewDeadLetter> batch =
                IntStream.range(0, 50).mapToObj(i -> letter("k" + i)).toList();
        Callable<Boolean> server = () -> {
            new DeadLetters(database, clock).keep(SIDE, batch);
            return true;
        };

        atOnce(server);

        assertThat(letters.counts(SIDE))
                .isEqualTo(Map.of(
                        DeadLetterState.NEW,
                        50L,
                        DeadLetterState.RETRYING,
                        0L,
                        DeadLetterState.DONE,
                        0L,
                        DeadLetterState.PARKED,
                        0L));
    }

    @Test
    @DisplayName("E8 two replicas of the batch never work on one letter; each takes the oldest that is due")
    void leases() throws Exception {
        for (int i = 0; i < 40; i++) {
            letters.keep(SIDE, List.of(letter("l" + i)));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(letters.claimDue(SIDE, "server", 1))
                .extracting(DeadLetter::identity)
                .containsExactly("l0");
        Callable<List<String>> replica = () -> {
            List<String> claimed = new ArrayList<>();
            String owner = UUID.randomUUID().toString();
            List<DeadLetter> next = letters.claimDue(SIDE, owner, 5);
            while (!next.isEmpty()) {
                assertThat(next).isSortedAccordingTo(Comparator.comparing(DeadLetter::createdAt));
                next.forEach(letter -> claimed.add(letter.identity()));
                next = letters.claimDue(SIDE, owner, 5);
            }
            return claimed;
        };

        List<String> claimed = atOnce(replica).stream().flatMap(List::stream).toList();

        assertThat(claimed).hasSize(39).doesNotHaveDuplicates().doesNotContain("l0");
    }

    @Test
    @DisplayName("E8 the lease of a server that stopped ends; what it settles afterwards changes nothing")
    void leaseEnds() {
        letters.keep(SIDE, List.of(letter("a")));
        DeadLetter stopped = claimOne("stopped");
        assertThat(letters.claim(stopped, "other")).isEmpty();
        clock.pass(Duration.ofSeconds(61));

        DeadLetter taken = claimOne("other");
        letters.done(stopped);

        assertThat(taken.leaseOwner()).isEqualTo("other");
        assertThat(letters.find(taken.id())).contains(taken);
        letters.done(taken);
        DeadLetter done = letters.find(taken.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(DeadLetterState.DONE);
        assertThat(done.leaseOwner()).isNull();
        assertThat(done.leaseUntil()).isNull();
        assertThat(letters.claim(done, "third")).isEmpty();
    }

    @Test
    @DisplayName(
            "E8 failures of its own make a letter wait longer and longer and park it at the 20th; a release counts nothing")
    void parked() {
        letters.keep(SIDE, List.of(letter("a")));
        for (int attempt = 1; attempt <= DeadLetters.MAX_ATTEMPTS; attempt++) {
            letters.release(claimOne("server"), "broker away");
            DeadLetterState state = letters.failed(claimOne("server"), "too large " + attempt);

            assertThat(letters.claimDue(SIDE, "server", 10)).isEmpty();
            DeadLetter failed = all().get(0);
            assertThat(failed.attempts()).isEqualTo(attempt);
            assertThat(failed.lastError()).isEqualTo("too large " + attempt);
            assertThat(failed.nextAttemptAt()).isAfter(clock.instant());
            assertThat(failed.state()).isEqualTo(state);
            assertThat(state)
                    .isEqualTo(attempt < DeadLetters.MAX_ATTEMPTS ? DeadLetterState.RETRYING : DeadLetterState.PARKED);
            clock.pass(Duration.ofHours(1));
        }

        assertThat(letters.claimDue(SIDE, "server", 10)).isEmpty();
        assertThat(letters.claim(all().get(0), "admin")).isPresent();
    }

    @Test
    @DisplayName(
            "E8 parked letters are listed by that state; one that is claimed by hand can be done, one can be discarded")
    void parkedByHand() {
        letters.keep(SIDE, List.of(letter("replayed"), letter("discarded")));
        for (int attempt = 1; attempt <= DeadLetters.MAX_ATTEMPTS; attempt++) {
            letters.claimDue(SIDE, "server", 10).forEach(due -> letters.failed(due, "too large"));
            clock.pass(Duration.ofHours(1));
        }
        letters.keep(SIDE, List.of(letter("new")));
        assertThat(parkedIdentities()).containsExactlyInAnyOrder("replayed", "discarded");

        letters.done(letters.claim(byIdentity("replayed"), "admin").orElseThrow());
        letters.discard(byIdentity("discarded"));

        assertThat(parkedIdentities()).isEmpty();
        assertThat(byIdentity("replayed").state()).isEqualTo(DeadLetterState.DONE);
        assertThat(all()).extracting(DeadLetter::identity).containsExactlyInAnyOrder("replayed", "new");
    }

    @Test
    @DisplayName("E8 letters that are done go after 7 days, by an index or by the job; no others do")
    void expiry() {
        letters.keep(SIDE, List.of(letter("done"), letter("new")));
        DeadLetter done = letters.claim(byIdentity("done"), "server").orElseThrow();
        letters.done(done);
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(letters.removeExpired()).isZero();
        clock.pass(Duration.ofSeconds(1));

        assertThat(letters.removeExpired()).isEqualTo(1);

        assertThat(all()).extracting(DeadLetter::identity).containsExactly("new");
        assertThat(database.getCollection(SIDE.collection()).listIndexes().into(new ArrayList<Document>()))
                .anySatisfy(index ->
                        assertThat(((Number) index.get("expireAfterSeconds"))).isEqualTo(0L));
    }

    @Test
    @DisplayName("a list goes on after its cursor without a gap, also among letters of one moment")
    void pages() {
        letters.keep(SIDE, IntStream.range(0, 25).mapToObj(i -> letter("p" + i)).toList());
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ScrollRequest request = request(cursor);
            Scroll<DeadLetter> part = Scroll.of(
                    request, letters.list(SIDE, Optional.of(DeadLetterState.NEW), request), DeadLetters::position);
            part.content().forEach(letter -> seen.add(letter.identity()));
            cursor = part.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        letters.discard(byIdentity("p3"));
        assertThat(letters.counts(SIDE)).containsEntry(DeadLetterState.NEW, 24L);
    }

    private DeadLetter claimOne(String owner) {
        return letters.claimDue(SIDE, owner, 1).get(0);
    }

    private DeadLetter byIdentity(String identity) {
        return all().stream()
                .filter(letter -> letter.identity().equals(identity))
                .findFirst()
                .orElseThrow();
    }

    private List<String> parkedIdentities() {
        return letters.list(SIDE, Optional.of(DeadLetterState.PARKED), request(null)).stream()
                .map(DeadLetter::identity)
                .toList();
    }

    private List<DeadLetter> all() {
        return letters.list(SIDE, Optional.empty(), ScrollRequest.of("letters", null, 100, null, 100));
    }

    private static ScrollRequest request(String cursor) {
        return ScrollRequest.of("letters", cursor, 10, null, 10);
    }

    private static NewDeadLetter letter(String messageKey) {
        return new NewDeadLetter(
                messageKey,
                messageKey,
                DeadLetterCategory.POST,
                new UndeliveredRecord("member-activity-20261122", "41", Map.of("message-key", messageKey), "{}"),
                "broker away");
    }

    /** Runs the work twice at the same time. */
    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(List.of(work, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** Stands still unless it is moved. */
    private static final class MovedClock extends Clock {

        private volatile Instant now = NOON;

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
