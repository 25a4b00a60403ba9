package click.dailyfeed.bench.journal;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.plan.Deed;
import click.dailyfeed.bench.plan.Planned;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An append-only text file: a heading that names the plan, then one {@link Entry} a line. A run that is killed loses at most
 * the line it was writing: a last line without its end is cut off at the next start. Safe for many threads, locked against a
 * second process.
 */
public final class Journal implements Closeable {
    private static final String HEADING = "dailyfeed-bench-journal 1 ";

    private final Path file;
    private final FileChannel channel;
    private final Map<Deed, Map<Integer, Entry>> entries = new EnumMap<>(Deed.class);

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        for (Deed deed : Deed.values()) {
            entries.put(deed, new ConcurrentHashMap<>());
        }
    }

    /**
     * Opens a journal; makes it, and its folder, where there is none.
     *
     * @param file where it is kept
     * @param fingerprint of the plan whose deeds it records
     * @throws BenchException if it cannot be written, another process holds it, a line is broken, or it records another plan
     */
    public static Journal open(Path file, String fingerprint) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Journal journal = new Journal(file, channel);
            try {
                journal.lock();
                journal.load(fingerprint);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            return journal;
        } catch (IOException e) {
            throw new BenchException("the journal " + file + " cannot be opened: " + e, e);
        }
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }

    /** Whether nothing is recorded yet. */
    public boolean isEmpty() {
        return entries.values().stream().allMatch(Map::isEmpty);
    }

    /** Whether something planned is recorded. */
    public boolean has(Planned planned) {
        return find(planned.deed(), planned.number()).isPresent();
    }

    /** The entry of something planned. */
    public Optional<Entry> find(Deed deed, int number) {
        return Optional.ofNullable(entries.get(deed).get(number));
    }

    /** What the platform calls all that is recorded of a kind. */
    public Set<Long> ids(Deed deed) {
        return entries.get(deed).values().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What the platform calls something that is recorded.
     *
     * @throws IllegalStateException if it is not recorded
     */
    public long id(Deed deed, int number) {
        return find(deed, number)
                .orElseThrow(() -> new IllegalStateException(deed + " " + number + " is not in the journal"))
                .id();
    }

    /**
     * Records a deed; it is in the file when this returns.
     *
     * @throws BenchException if it cannot be written, such as on a full disk
     */
    public synchronized void record(Entry entry) {
        write(entry.line());
        entries.get(entry.deed()).put(entry.number(), entry);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new BenchException("the journal " + file + " cannot be closed: " + e, e);
        }
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new BenchException("the journal " + file + " is in use by this program already", e);
        }
        throw new BenchException("the journal " + file + " is in use by another loader");
    }

    private void load(String fingerprint) throws IOException {
        String text = completeLines();
        channel.truncate(text.length());
        channel.position(text.length());
        if (text.isEmpty()) {
            write(HEADING + fingerprint);
            return;
        }
        List<String> lines = text.lines().toList();
        if (!lines.get(0).equals(HEADING + fingerprint)) {
            throw new BenchException(
                    "the journal " + file + " records other data than this version of the loader makes:"
                            + " start on an empty platform and remove the journal, or choose another --seed");
        }
        for (int i = 1; i < lines.size(); i++) {
            load(i + 1, lines.get(i));
        }
    }

    private void load(int number, String line) {
        try {
            Entry entry = Entry.parse(line);
            entries.get(entry.deed()).put(entry.number(), entry);
        } catch (IllegalArgumentException e) {
            throw new BenchException(
                    "the journal " + file + ", line " + number
                            + ", is broken: remove the journal (--fresh) and load again",
                    e);
        }
    }

    private String completeLines() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    private void write(String line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new BenchException("the journal " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
