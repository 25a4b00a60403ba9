package click.dailyfeed.devservices.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory of one run: {@code run} (pid files), {@code data} (one directory per server), {@code logs}, {@code
 * servers} (Liberty's output). Held by one process at a time; the lock goes with the process.
 */
public final class Home implements Closeable {
    private static final long NEEDED_BYTES = 700L * 1024 * 1024;

    private final Path directory;
    private final FileChannel lockFile;

    private Home(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /**
     * Takes a directory for this process, creating it if need be.
     *
     * @throws DevServicesException if it cannot be written, the disk is full, or another process holds it
     */
    public static Home take(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            for (String child : new String[] {"run", "data", "logs", "servers"}) {
                Files.createDirectories(absolute.resolve(child));
            }
            requireSpace(absolute);
            return new Home(absolute, lock(absolute));
        } catch (IOException e) {
            throw new DevServicesException("cannot use the directory " + absolute + ": " + reason(e), e);
        }
    }

    private static void requireSpace(Path directory) throws IOException {
        long usable = Files.getFileStore(directory).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new DevServicesException("the disk of %s is nearly full: %d MB left, %d MB needed"
                    .formatted(directory, usable >> 20, NEEDED_BYTES >> 20));
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("run/owner.pid"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            String owner = Files.readString(directory.resolve("run/owner.pid")).strip();
            channel.close();
            throw new DevServicesException(
                    "%s is in use by the run with process id %s: stop that one first".formatted(directory, owner));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** @return the words of the operating system for what failed, with the file if it names one */
    static String reason(IOException e) {
        if (e instanceof FileSystemException f) {
            String what = f.getReason() == null ? f.getClass().getSimpleName() : f.getReason();
            return f.getFile() + ": " + what;
        }
        return e.getMessage();
    }

    /** @return the directory itself, absolute */
    public Path directory() {
        return directory;
    }

    /** @return where the named server keeps its data; not created here */
    public Path data(String name) {
        return directory.resolve("data").resolve(name);
    }

    /** @return the named server's log file */
    public Path log(String name) {
        return directory.resolve("logs").resolve(name + ".log");
    }

    /** @return a file of the current run: pid files and the like */
    public Path run(String fileName) {
        return directory.resolve("run").resolve(fileName);
    }

    /** Gives the directory back; its content stays. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
