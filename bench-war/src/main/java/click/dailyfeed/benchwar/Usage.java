package click.dailyfeed.benchwar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What this process uses, memory in bytes.
 *
 * @param pid its id
 * @param cpuNanos processor time since its start
 * @param heapUsed live objects and garbage
 * @param heapMax what the heap may grow to
 * @param oldPeak the most that the old generation held since the peaks were reset: what outlived young collections
 * @param oldMax what the old generation may grow to
 * @param resident RSS as the kernel counts it; 0 where there is no /proc
 * @param residentPeak the most RSS since the process began; 0 where there is no /proc
 */
public record Usage(
        long pid,
        long cpuNanos,
        long heapUsed,
        long heapMax,
        long oldPeak,
        long oldMax,
        long resident,
        long residentPeak) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static Usage now() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage old = oldGeneration().getPeakUsage();
        List<String> status = status();
        return new Usage(
                ProcessHandle.current().pid(),
                processorTime(),
                heap.getUsed(),
                heap.getMax(),
                old.getUsed(),
                old.getMax(),
                bytes(status, "VmRSS:"),
                bytes(status, "VmHWM:"));
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Begins the peak of the old generation anew. */
    static void resetPeak() {
        oldGeneration().resetPeakUsage();
    }

    /** "Tenured Gen", "PS Old Gen" or "G1 Old Gen". */
    private static MemoryPoolMXBean oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().matches(".*(Tenured|Old).*"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a collector without generations"));
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
