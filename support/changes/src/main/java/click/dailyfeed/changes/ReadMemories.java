package click.dailyfeed.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Where the beans of a service get their memories. */
@ApplicationScoped
public class ReadMemories {

    private final ChangeLog log;
    private final ChangeQuestion question;

    @Inject
    public ReadMemories(ChangeLog log, ChangeQuestion question) {
        this.log = log;
        this.question = question;
    }

    protected ReadMemories() {
        this(null, null);
    }

    /**
     * @param capacity bytes, about
     * @param size of a key with its value in bytes, about
     * @param dependsOn the changes after which the value of a key has to be read again
     * @param <K> with equals and hashCode
     * @param <V> immutable, as many requests share it
     */
    public <K, V> ReadMemory<K, V> create(long capacity, ToIntFunction<V> size, Function<K, List<Change>> dependsOn) {
        question.begin();
        return new ReadMemory<>(log.recent(), question::find, capacity, size, dependsOn);
    }
}
