package click.dailyfeed.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/** A letter as MongoDB keeps it. */
final class LetterDocument {

    static final String ID = "_id";
    static final String SIDE = "side";
    static final String IDENTITY = "identity";
    static final String PAYLOAD = "payload";
    static final String STATE = "state";
    static final String ATTEMPTS = "attempts";
    static final String NEXT_ATTEMPT_AT = "nextAttemptAt";
    static final String LAST_ERROR = "lastError";
    static final String LEASE_OWNER = "leaseOwner";
    static final String LEASE_UNTIL = "leaseUntil";
    static final String CREATED_AT = "createdAt";
    static final String UPDATED_AT = "updatedAt";
    /** Only of those that are done: what the index of expiry goes by. */
    static final String EXPIRE_AT = "expireAt";
    /** Orders letters of one millisecond. */
    static final String TIE_BREAKER = "tieBreaker";

    private static final String MESSAGE_KEY = "messageKey";
    private static final String CATEGORY = "category";
    private static final String TOPIC = "topic";
    private static final String RECORD_KEY = "recordKey";
    private static final String HEADERS = "headers";
    private static final String NAME = "name";
    private static final String VALUE = "value";
    /** What lists show of the payload. */
    private static final String PAYLOAD_START = "payloadStart";

    private static final int LAST_ERROR_LENGTH = 500;
    private static final int PAYLOAD_START_LENGTH = 1_000;
    /** A document has 16 MB at most, a character 3 bytes; brokers take 1 MB unless they are told otherwise. */
    private static final int PAYLOAD_LENGTH = 4_000_000;

    private static final int HEADER_LENGTH = 10_000;

    private LetterDocument() {}

    /** Without side and identity, which the upsert takes from its filter. */
    static Document of(NewDeadLetter letter, Instant now) {
        UUID id = UUID.randomUUID();
        Date time = Date.from(now);
        UndeliveredRecord record = letter.record();
        return new Document(ID, id.toString())
                .append(TIE_BREAKER, tieBreaker(id))
                .append(MESSAGE_KEY, letter.messageKey())
                .append(CATEGORY, letter.category().name())
                .append(TOPIC, record.topic())
                .append(RECORD_KEY, record.key())
                .append(HEADERS, headers(record.headers()))
                .append(PAYLOAD, cut(record.payload(), PAYLOAD_LENGTH))
                .append(PAYLOAD_START, cut(record.payload(), PAYLOAD_START_LENGTH))
                .append(STATE, DeadLetterState.NEW.name())
                .append(ATTEMPTS, 0)
                .append(NEXT_ATTEMPT_AT, time)
                .append(LAST_ERROR, shortened(letter.error()))
                .append(LEASE_OWNER, null)
                .append(LEASE_UNTIL, null)
                .append(CREATED_AT, time)
                .append(UPDATED_AT, time);
    }

    static DeadLetter toLetter(Document document) {
        return new DeadLetter(
                UUID.fromString(document.getString(ID)),
                DeadLetterSide.ofLabel(document.getString(SIDE)).orElseThrow(),
                document.getString(IDENTITY),
                document.getString(MESSAGE_KEY),
                DeadLetterCategory.valueOf(document.getString(CATEGORY)),
                new UndeliveredRecord(
                        document.getString(TOPIC),
                        document.getString(RECORD_KEY),
                        headers(document),
                        document.getString(document.containsKey(PAYLOAD) ? PAYLOAD : PAYLOAD_START)),
                DeadLetterState.valueOf(document.getString(STATE)),
                document.getInteger(ATTEMPTS),
                instant(document, NEXT_ATTEMPT_AT),
                document.getString(LAST_ERROR),
                document.getString(LEASE_OWNER),
                instant(document, LEASE_UNTIL),
                instant(document, CREATED_AT),
                instant(document, UPDATED_AT));
    }

    static long tieBreaker(UUID id) {
        return id.getLeastSignificantBits();
    }

    static String shortened(String error) {
        return cut(error, LAST_ERROR_LENGTH);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /** A list rather than a document: the name of a header may hold what a field's name may not. */
    private static List<Document> headers(Map<String, String> headers) {
        List<Document> list = new ArrayList<>();
        headers.forEach((name, value) -> list.add(new Document(NAME, name).append(VALUE, cut(value, HEADER_LENGTH))));
        return list;
    }

    private static Map<String, String> headers(Document document) {
        Map<String, String> headers = new HashMap<>();
        for (Document header : document.getList(HEADERS, Document.class)) {
            headers.put(header.getString(NAME), header.getString(VALUE));
        }
        return headers;
    }

    private static Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
