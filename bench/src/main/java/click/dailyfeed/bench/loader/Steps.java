package click.dailyfeed.bench.loader;

import java.util.List;
import java.util.function.Consumer;

/**
 * Runs the steps of a load with all connections and shows how far each is.
 *
 * @param workers the connections
 * @param progress where it is shown
 */
record Steps(Workers workers, Progress progress) {
    /**
     * Does a task for each item; shows nothing if there is nothing in the step at all.
     *
     * @param name of the step
     * @param already how many were done in an earlier run
     * @param items what is left
     * @param task what to do with each; called by many threads
     */
    <T> void run(String name, int already, List<T> items, Consumer<? super T> task) {
        if (already + items.size() == 0) {
            return;
        }
        progress.begin(name, already, already + items.size());
        workers.forEach(items, item -> {
            task.accept(item);
            progress.advance();
        });
        progress.end();
    }
}
