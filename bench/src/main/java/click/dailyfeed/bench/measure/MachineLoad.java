package click.dailyfeed.bench.measure;

import java.lang.management.ManagementFactory;

/** How busy the whole machine is, whoever keeps it busy. For one thread. */
public final class MachineLoad {
    private final com.sun.management.OperatingSystemMXBean system =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Begins now. */
    public MachineLoad() {
        system.getCpuLoad(); // a call answers for the time since the one before
    }

    /** Processors that were busy on average since it began, or since the last call. */
    public double busyProcessors() {
        return Math.max(0, system.getCpuLoad()) * system.getAvailableProcessors();
    }
}
