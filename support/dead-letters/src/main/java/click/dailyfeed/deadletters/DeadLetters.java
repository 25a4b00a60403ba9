package click.dailyfeed.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.ScrollRequest;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * All dead letters, a collection for each side.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when MongoDB is away, after at most {@value #TIMEOUT_SECONDS} s a
 * command. Who works on a letter holds its lease, so that several servers never work on one at once; a server that stops
 * in the middle loses the lease after {@value #LEASE_SECONDS} s, more than any delivery takes.
 */
@ApplicationScoped
public class DeadLetters {

    /** Failures of the letter itself before it is parked (events.md, Dead letter document). */
    static final int MAX_ATTEMPTS = 20;

    private static final int TIMEOUT_SECONDS = 2;
    private static final int LEASE_SECONDS = 60;
    /** How long those that are done stay visible (events.md, Dead letter document). */
    private static final Duration DONE_KEPT = Duration.ofDays(7);

    private static final String LETTERS = "letters";

    private final Clock clock;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final MongoDatabase database;
    private final Set<DeadLetterSide> indexed = ConcurrentHashMap.newKeySet();

    @Inject
    public DeadLetters(MongoDatabase database) {
        this(database, Clock.systemUTC());
    }

    DeadLetters(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    protected DeadLetters() {
        this(null, null);
    }

    /**
     * Keeps the letters in one bulk, durably once this returns; one that is there already, in whatever state, is left as it
     * is.
     */
    public void keep(DeadLetterSide side, List<NewDeadLetter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        createIndexesOnce(side);
        Instant now = clock.instant();
        List<UpdateOneModel<Document>> upserts = letters.stream()
                .map(letter -> new UpdateOneModel<Document>(
                        new Document(LetterDocument.SIDE, side.label())
                                .append(LetterDocument.IDENTITY, letter.identity()),
                        new Document("$setOnInsert", LetterDocument.of(letter, now)),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            collection(side).bulkWrite(upserts, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !onlyDuplicates(e)) {
                throw e;
            }
            // Another server has kept the same letters at the same moment.
        }
    }

    /**
     * Leases the oldest letters that are due to the owner, one by one.
     *
     * @param limit how many are looked for
     * @return oldest first; fewer than there are, perhaps none, where another owner was quicker
     */
    public List<DeadLetter> claimDue(DeadLetterSide side, String owner, int limit) {
        Date now = Date.from(clock.instant());
        Bson due = and(
                in(LetterDocument.STATE, DeadLetterState.NEW.name(), DeadLetterState.RETRYING.name()),
                lte(LetterDocument.NEXT_ATTEMPT_AT, now));
        List<String> candidates = collection(side)
                .find(and(due, free()))
                .sort(Sorts.ascending(LetterDocument.CREATED_AT, LetterDocument.TIE_BREAKER))
                .limit(limit)
                .projection(Projections.include(LetterDocument.ID))
                .map(document -> document.getString(LetterDocument.ID))
                .into(new ArrayList<>());
        return candidates.stream()
                .flatMap(id -> claim(side, and(eq(LetterDocument.ID, id), due), owner).stream())
                .toList();
    }

    /** Leases the letter to the owner, due or not, parked or not; empty if it is done, gone, or somebody works on it. */
    public Optional<DeadLetter> claim(DeadLetter letter, String owner) {
        return claim(
                letter.side(),
                and(
                        eq(LetterDocument.ID, letter.id().toString()),
                        in(
                                LetterDocument.STATE,
                                DeadLetterState.NEW.name(),
                                DeadLetterState.RETRYING.name(),
                                DeadLetterState.PARKED.name())),
                owner);
    }

    /** The letter is delivered. Nothing happens if its lease has gone to somebody else. */
    public void done(DeadLetter letter) {
        Date expiry = Date.from(clock.instant().plus(DONE_KEPT));
        settle(
                letter,
                combine(set(LetterDocument.STATE, DeadLetterState.DONE.name()), set(LetterDocument.EXPIRE_AT, expiry)));
    }

    /**
     * The letter failed by its own fault: it waits for its next attempt, or is parked after {@value #MAX_ATTEMPTS}. Nothing
     * happens if its lease has gone to somebody else.
     *
     * @return the state after it
     */
    public DeadLetterState failed(DeadLetter letter, String error) {
        int attempts = letter.attempts() + 1;
        DeadLetterState state = attempts < MAX_ATTEMPTS ? DeadLetterState.RETRYING : DeadLetterState.PARKED;
        Instant next = clock.instant().plus(backoff.after(attempts));
        settle(
                letter,
                combine(
                        set(LetterDocument.STATE, state.name()),
                        inc(LetterDocument.ATTEMPTS, 1),
                        set(LetterDocument.NEXT_ATTEMPT_AT, Date.from(next)),
                        set(LetterDocument.LAST_ERROR, LetterDocument.shortened(error))));
        return state;
    }

    /** The letter could not be tried, by no fault of its own: it is as due as before. */
    public void release(DeadLetter letter, String error) {
        settle(letter, set(LetterDocument.LAST_ERROR, LetterDocument.shortened(error)));
    }

    public Optional<DeadLetter> find(UUID id) {
        for (DeadLetterSide side : DeadLetterSide.values()) {
            Document found =
                    collection(side).find(eq(LetterDocument.ID, id.toString())).first();
            if (found != null) {
                return Optional.of(LetterDocument.toLetter(found));
            }
        }
        return Optional.empty();
    }

    /**
     * Letters of a side, newest first; {@code fetchSize} at most, each with the beginning of its payload only, as payloads may be
     * large.
     *
     * @param state only those in this state; empty for all
     */
    public List<DeadLetter> list(DeadLetterSide side, Optional<DeadLetterState> state, ScrollRequest request) {
        List<Bson> filters = new ArrayList<>(List.of(eq(LetterDocument.SIDE, side.label())));
        state.ifPresent(wanted -> filters.add(eq(LetterDocument.STATE, wanted.name())));
        request.after().ifPresent(position -> filters.add(after(position)));
        return collection(side)
                .find(and(filters))
                .projection(Projections.exclude(LetterDocument.PAYLOAD))
                .sort(Sorts.descending(LetterDocument.CREATED_AT, LetterDocument.TIE_BREAKER))
                .skip(request.offset())
                .limit(request.fetchSize())
                .map(LetterDocument::toLetter)
                .into(new ArrayList<>());
    }

    /** Where a letter stands in {@link #list}. */
    public static Position position(DeadLetter letter) {
        return new Position(letter.createdAt(), LetterDocument.tieBreaker(letter.id()));
    }

    /** How many letters of the side are in each state, none left out. */
    public Map<DeadLetterState, Long> counts(DeadLetterSide side) {
        Map<DeadLetterState, Long> counts = new EnumMap<>(DeadLetterState.class);
        List<String> states = new ArrayList<>();
        for (DeadLetterState state : DeadLetterState.values()) {
            counts.put(state, 0L);
            states.add(state.name());
        }
        // With the match the index answers; grouping alone reads every document.
        List<Bson> pipeline = List.of(
                Aggregates.match(in(LetterDocument.STATE, states)),
                Aggregates.group("$" + LetterDocument.STATE, Accumulators.sum(LETTERS, 1L)));
        collection(side)
                .aggregate(pipeline)
                .forEach(group -> counts.put(
                        DeadLetterState.valueOf(group.getString(LetterDocument.ID)),
                        group.get(LETTERS, Number.class).longValue()));
        return counts;
    }

    /** Throws the letter away, whoever works on it. Nothing happens if it is gone. */
    public void discard(DeadLetter letter) {
        collection(letter.side()).deleteOne(eq(LetterDocument.ID, letter.id().toString()));
    }

    /**
     * Removes those that were done more than a week ago, where MongoDB's own expiry has not.
     *
     * @return how many
     */
    public long removeExpired() {
        Date now = Date.from(clock.instant());
        long removed = 0;
        for (DeadLetterSide side : DeadLetterSide.values()) {
            removed += collection(side)
                    .deleteMany(and(
                            eq(LetterDocument.STATE, DeadLetterState.DONE.name()), lte(LetterDocument.EXPIRE_AT, now)))
                    .getDeletedCount();
        }
        return removed;
    }

    private Optional<DeadLetter> claim(DeadLetterSide side, Bson which, String owner) {
        Bson lease = combine(
                set(LetterDocument.LEASE_OWNER, owner),
                set(LetterDocument.LEASE_UNTIL, Date.from(clock.instant().plusSeconds(LEASE_SECONDS))));
        return Optional.ofNullable(collection(side)
                        .findOneAndUpdate(
                                and(which, free()),
                                lease,
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(LetterDocument::toLetter);
    }

    /** Null needs a term of its own: MongoDB compares a date with dates only. */
    private Bson free() {
        return or(eq(LetterDocument.LEASE_UNTIL, null), lt(LetterDocument.LEASE_UNTIL, Date.from(clock.instant())));
    }

    private void settle(DeadLetter letter, Bson change) {
        collection(letter.side())
                .updateOne(
                        and(
                                eq(LetterDocument.ID, letter.id().toString()),
                                eq(LetterDocument.LEASE_OWNER, letter.leaseOwner())),
                        combine(
                                change,
                                set(LetterDocument.UPDATED_AT, Date.from(clock.instant())),
                                set(LetterDocument.LEASE_OWNER, null),
                                set(LetterDocument.LEASE_UNTIL, null)));
    }

    private static Bson after(Position position) {
        Date time = Date.from(position.createdAt());
        return or(
                lt(LetterDocument.CREATED_AT, time),
                and(eq(LetterDocument.CREATED_AT, time), lt(LetterDocument.TIE_BREAKER, position.id())));
    }

    private static boolean onlyDuplicates(MongoBulkWriteException failure) {
        return failure.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** Idempotent. Without it they are created before the first write, as MongoDB may come later than we do. */
    public void createIndexes() {
        for (DeadLetterSide side : DeadLetterSide.values()) {
            createIndexesOnce(side);
        }
    }

    private void createIndexesOnce(DeadLetterSide side) {
        if (indexed.contains(side)) {
            return;
        }
        MongoCollection<Document> collection = collection(side);
        collection.createIndex(
                Indexes.ascending(LetterDocument.SIDE, LetterDocument.IDENTITY), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending(LetterDocument.STATE, LetterDocument.CREATED_AT));
        collection.createIndex(
                Indexes.ascending(LetterDocument.EXPIRE_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        indexed.add(side);
    }

    private MongoCollection<Document> collection(DeadLetterSide side) {
        return database.getCollection(side.collection()).withTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
