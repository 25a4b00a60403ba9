package click.dailyfeed.bench.loader;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shows how far a step is: on a terminal as one line that is rewritten, elsewhere as a line every few seconds. One step at a
 * time; {@link #advance()} is safe for many threads.
 */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final ScheduledExecutorService clock;
    private final AtomicInteger done = new AtomicInteger();
    private String step = "";
    private int total;
    private int doneBefore;
    private long start;
    private boolean running;

    private Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        long millis = terminal ? 200 : 5_000;
        clock.scheduleAtFixedRate(this::show, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Shows steps on the program's console; where there is no terminal, a line cannot be rewritten. */
    static Progress on(PrintStream out) {
        return new Progress(out, System.console() != null);
    }

    /**
     * Begins a step.
     *
     * @param name what is done
     * @param already how much of it was done in an earlier run
     * @param whole how much there is
     */
    synchronized void begin(String name, int already, int whole) {
        step = name;
        doneBefore = already;
        done.set(already);
        total = whole;
        start = System.nanoTime();
        running = true;
    }

    /** One more is done. */
    void advance() {
        done.incrementAndGet();
    }

    /** Ends the step with its final line. */
    synchronized void end() {
        running = false;
        String before = doneBefore == 0 ? "" : String.format(Locale.ROOT, " (%,d of them earlier)", doneBefore);
        out.printf(
                Locale.ROOT,
                "%s%-12s %,9d in %.1f s%s%n",
                terminal ? CLEAR_LINE : "",
                step,
                done.get(),
                seconds(),
                before);
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (running && terminal) {
            out.println();
        }
        running = false;
    }

    private synchronized void show() {
        if (running) {
            out.print(terminal ? CLEAR_LINE + line() : line() + System.lineSeparator());
            out.flush();
        }
    }

    private String line() {
        int now = done.get();
        double share = total == 0 ? 1 : (double) now / total;
        int filled = (int) (share * WIDTH);
        double rate = (now - doneBefore) / seconds();
        String left = rate == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", (total - now) / rate);
        return String.format(
                Locale.ROOT,
                "%-12s [%s%s] %3.0f %%  %,d of %,d, %.0f/s%s",
                step,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * share,
                now,
                total,
                rate,
                left);
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
