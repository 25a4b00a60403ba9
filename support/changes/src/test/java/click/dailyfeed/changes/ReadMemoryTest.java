package click.dailyfeed.changes;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.changes.RecentChanges.Anchor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** A log in a list, a database in a map, and requests one after the other or mixed. */
class ReadMemoryTest {

    private static final Duration LIFE = Duration.ofSeconds(1);
    private static final long POST = 42;
    private static final long OTHER = 43;

    private long nanos;
    private long time = 1;
    private Optional<ReadPoint> request = Optional.empty();
    private int reads;
    private final RecentChanges changes = new RecentChanges(LIFE, () -> nanos);
    private final List<StreamEntry> newestFirst = new ArrayList<>();
    private final Map<Long, String> database = new HashMap<>(Map.of(POST, "old", OTHER, "other"));
    private final ReadMemory<Long, String> memory =
            new ReadMemory<>(changes, () -> request, 1000, text -> 1, postId -> List.of(Change.post(postId)));

    /** What a request on its way has asked and been answered, but not taken in yet. */
    private record Asked(Anchor from, List<StreamEntry> answer, long nanos) {}

    private Asked ask() {
        Anchor from = changes.anchor();
        List<StreamEntry> part = newestFirst.stream()
                .filter(entry -> entry.getID().compareTo(from.position()) >= 0)
                .limit(5)
                .toList();
        return new Asked(from, part, nanos);
    }

    private Optional<ReadPoint> take(Asked asked) {
        return changes.read(asked.from(), asked.answer(), asked.nanos());
    }

    private String newRequestReads(long postId) {
        request = take(ask());
        return read(postId);
    }

    private String read(long postId) {
        return memory.get(List.of(postId), this::fromDatabase).get(postId);
    }

    private Map<Long, String> fromDatabase(Set<Long> ids) {
        reads++;
        return ids.stream().filter(database::containsKey).collect(Collectors.toMap(Function.identity(), database::get));
    }

    private void commit(String text) {
        database.put(POST, text);
    }

    private void log(Change... changed) {
        Map<String, String> fields = Arrays.stream(changed).collect(Collectors.toMap(Change::text, change -> ""));
        newestFirst.add(0, new StreamEntry(new StreamEntryID(time++, 0), fields));
    }

    @Test
    @DisplayName("what nobody changed is read once, for a second")
    void remembered() {
        assertThat(newRequestReads(POST)).isEqualTo("old");
        nanos += LIFE.toNanos() - 1;
        assertThat(newRequestReads(POST)).isEqualTo("old");
        assertThat(reads).isEqualTo(1);

        nanos++;
        commit("changed, and never logged");
        assertThat(newRequestReads(POST)).isEqualTo("changed, and never logged");
    }

    @Test
    @DisplayName("what was changed before a request is read again by it; what depends on something else is not")
    void changed() {
        log(Change.post(1));
        newRequestReads(POST);
        newRequestReads(OTHER);

        commit("new");
        log(Change.post(POST));

        assertThat(newRequestReads(POST)).isEqualTo("new");
        assertThat(newRequestReads(OTHER)).isEqualTo("other");
        assertThat(newRequestReads(POST)).isEqualTo("new");
        assertThat(reads).isEqualTo(3);
    }

    @Test
    @DisplayName("a slow request that read before a change leaves nothing to those after it")
    void overtaken() {
        Optional<ReadPoint> slow = take(ask());
        log(Change.post(POST));
        commit("new");
        newRequestReads(OTHER);
        commit("old");
        request = slow;
        read(POST);
        commit("new");

        assertThat(newRequestReads(POST)).isEqualTo("new");
    }

    @Test
    @DisplayName("answers of the log that come in another order than they were asked for lose nothing")
    void reordered() {
        newRequestReads(POST);
        Asked first = ask();
        commit("new");
        log(Change.post(POST));
        log(Change.post(OTHER));
        Asked second = ask();
        request = take(second);
        assertThat(read(POST)).isEqualTo("new");
        request = take(first);
        assertThat(read(POST)).isEqualTo("new");

        commit("newer");
        log(Change.post(POST));
        assertThat(newRequestReads(POST)).isEqualTo("newer");
    }

    @Test
    @DisplayName("a log that was lost, or of which only the beginning is still there: nothing of before is used")
    void lostLog() {
        log(Change.post(1), Change.member(1));
        log(Change.post(2));
        newRequestReads(POST);
        newestFirst.remove(0);
        commit("new");
        assertThat(newRequestReads(POST)).isEqualTo("new");
        newRequestReads(POST);

        newestFirst.clear();
        commit("newer");
        assertThat(newRequestReads(POST)).isEqualTo("newer");
        time = 1;
        commit("newest");
        log(Change.post(POST));
        assertThat(newRequestReads(POST)).isEqualTo("newest");
        newRequestReads(POST);
        assertThat(newRequestReads(POST)).isEqualTo("newest");
        assertThat(reads).isEqualTo(5);
    }

    @Test
    @DisplayName("more changes than are read at once: nothing of before is used")
    void tooMany() {
        log(Change.post(1));
        newRequestReads(POST);
        commit("new");
        log(Change.post(POST));
        Collections.nCopies(9, Change.post(OTHER)).forEach(this::log);

        assertThat(newRequestReads(POST)).isEqualTo("new");
    }

    @Test
    @DisplayName("a change that this version does not know: nothing of before is used")
    void unknown() {
        log(Change.post(1));
        newRequestReads(POST);
        commit("new");
        newestFirst.add(0, new StreamEntry(new StreamEntryID(time++, 0), Map.of("POLL:42:0", "")));

        assertThat(newRequestReads(POST)).isEqualTo("new");
        newRequestReads(POST);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    @DisplayName("a change that could not be logged: nothing of before is used in this process")
    void notLogged() {
        Asked early = ask();
        newRequestReads(POST);
        commit("new");
        changes.lost();

        assertThat(take(early)).isEmpty();
        assertThat(newRequestReads(POST)).isEqualTo("new");
    }

    @Test
    @DisplayName("a request without an answer of Redis reads everything, and leaves nothing to others")
    void withoutRedis() {
        newRequestReads(POST);
        commit("new");
        request = Optional.empty();

        assertThat(read(POST)).isEqualTo("new");
        assertThat(read(POST)).isEqualTo("new");
        assertThat(reads).isEqualTo(3);
    }

    @Test
    @DisplayName("only what is missing is read; what does not exist is not remembered")
    void partly() {
        newRequestReads(POST);
        request = take(ask());
        List<Set<Long>> asked = new ArrayList<>();

        Map<Long, String> found = memory.get(List.of(POST, OTHER, 44L), ids -> {
            asked.add(Set.copyOf(ids));
            return fromDatabase(ids);
        });

        assertThat(found).isEqualTo(Map.of(POST, "old", OTHER, "other"));
        assertThat(asked).containsExactly(Set.of(OTHER, 44L));
        database.put(44L, "first");
        assertThat(read(44)).isEqualTo("first");
    }

    @Test
    @DisplayName("changes are forgotten when nothing older is left")
    void forgotten() {
        log(Change.post(1));
        newRequestReads(POST);
        for (int post = 2; post < 1000; post++) {
            log(Change.post(post));
            nanos += LIFE.toNanos() / 10;
            newRequestReads(POST);
        }

        assertThat(changes.size()).isLessThan(50);
    }
}
