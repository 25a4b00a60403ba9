package click.dailyfeed.bench.measure;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Two kinds of requests to one server, in turn in short slices, so that what else goes on in the machine meets both alike.
 *
 * @param ceiling the least that such an endpoint does
 * @param subject what is measured
 * @param ratios throughput of the subject by that of the ceiling, for each round
 * @param generatorShare processors that the generator itself was busy on, of all the time
 */
public record Comparison(Result ceiling, Result subject, List<Double> ratios, double generatorShare) {

    /**
     * How long it goes on.
     *
     * @param connections so many requests run at a time
     * @param warmUp requests of each kind before anything counts: a compiler warms up by calls, not by seconds
     * @param slice for each of the two in each round
     * @param rounds how many
     */
    public record Course(int connections, int warmUp, Duration slice, int rounds) {}

    /** A named kind of requests. */
    public record Side(String label, Traffic traffic) {}

    /**
     * What came of one side.
     *
     * @param measurement all slices
     * @param cpuNanos processor time that the server took for them, its engines not counted
     */
    public record Result(Measurement measurement, long cpuNanos) {
        static Result sum(List<Result> slices) {
            return new Result(
                    Measurement.sum(slices.stream().map(Result::measurement).toList()),
                    slices.stream().mapToLong(Result::cpuNanos).sum());
        }

        /** Milliseconds of a processor that the server took for a request. */
        public double cpuMillis() {
            return cpuNanos / 1e6 / measurement.count();
        }
    }

    /**
     * Compares.
     *
     * @param server scheme, host and port
     * @param serverCpu the processor time of the server until now, in nanoseconds
     */
    public static Comparison run(URI server, Course course, LongSupplier serverCpu, Side ceiling, Side subject) {
        Slices slices = new Slices(new Load(server), course, serverCpu);
        slices.warmUp(subject);
        slices.warmUp(ceiling);
        List<Result> ceilings = new ArrayList<>();
        List<Result> subjects = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        long begin = System.nanoTime();
        long cpu = generatorNanos();
        for (int round = 0; round < course.rounds(); round++) {
            Result most = slices.measure(ceiling);
            Result real = slices.measure(subject);
            ceilings.add(most);
            subjects.add(real);
            ratios.add(real.measurement().throughput() / most.measurement().throughput());
        }
        double share = (generatorNanos() - cpu) / (double) (System.nanoTime() - begin);
        return new Comparison(Result.sum(ceilings), Result.sum(subjects), ratios, share);
    }

    private record Slices(Load load, Course course, LongSupplier serverCpu) {
        void warmUp(Side side) {
            long done = 0;
            while (done < course.warmUp()) {
                done += measure(side).measurement().count();
            }
        }

        Result measure(Side side) {
            long cpu = serverCpu.getAsLong();
            Measurement measurement = load.loop(side.label(), course.connections(), side.traffic(), course.slice());
            return new Result(measurement, serverCpu.getAsLong() - cpu);
        }
    }

    private static long generatorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Throughput of the subject by that of the ceiling, over all rounds. */
    public double ratio() {
        return subject.measurement().throughput() / ceiling.measurement().throughput();
    }

    /** Whether a request of either side had no answer, or one of 500 and above. */
    public FailurePredicate failures() {
        return FailurePredicate.of(
                ceiling.measurement().failures() + subject.measurement().failures() > 0);
    }

    /** A Markdown table and a line with the ratio. */
    public String report() {
        return Measurement.TABLE
                + ceiling.measurement().row()
                + subject.measurement().row()
                + String.format(
                        Locale.ROOT,
                        "%nRatio %.0f %% (rounds: %s). Processor time of the server for a request: %.3f ms and %.3f ms,"
                                + " ratio %.0f %%. The generator was busy on %.2f of %d processors, which it shares with"
                                + " the server.%n",
                        100 * ratio(),
                        ratios.stream()
                                .map(ratio -> String.format(Locale.ROOT, "%.0f", 100 * ratio))
                                .collect(Collectors.joining(" ")),
                        ceiling.cpuMillis(),
                        subject.cpuMillis(),
                        100 * ceiling.cpuMillis() / subject.cpuMillis(),
                        generatorShare,
                        Runtime.getRuntime().availableProcessors());
    }

    /** Whether something failed. */
    public enum FailurePredicate {
        SOME,
        NONE;

        static FailurePredicate of(boolean failed) {
            return failed ? SOME : NONE;
        }
    }
}
