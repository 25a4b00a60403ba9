package click.dailyfeed.benchwar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Memory of this process, in bytes.
 *
 * @param pid its id
 * @param heapUsed live objects and garbage
 * @param heapPeak sum of the most that each part of the heap held since the peaks were reset: an upper bound
 * @param heapMax what the heap may grow to
 * @param resident RSS as the kernel counts it; 0 where there is no /proc
 * @param residentPeak the most RSS since the process began; 0 where there is no /proc
 */
public record Memory(long pid, long heapUsed, long heapPeak, long heapMax, long resident, long residentPeak) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static Memory now() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        List<String> status = status();
        return new Memory(
                ProcessHandle.current().pid(),
                heap.getUsed(),
                heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum(),
                heap.getMax(),
                bytes(status, "VmRSS:"),
                bytes(status, "VmHWM:"));
    }

    /** Begins the peak of the heap anew. */
    static void resetPeaks() {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static List<String> status() {
        if (!Files.isReadable(STATUS)) {
            return List.of();
        }
        try {
            return Files.readAllLines(STATUS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line reads {@code VmRSS:   12345 kB}. */
    private static long bytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
