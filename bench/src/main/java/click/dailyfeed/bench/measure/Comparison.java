package click.dailyfeed.bench.measure;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Two kinds of requests to one server, in turn in short slices, so that what else goes on in the machine meets both alike.
 *
 * @param ceiling the least that such an endpoint does
 * @param subject what is measured
 * @param ratios throughput of the subject by that of the ceiling, for each round
 * @param generatorShare processors that the generator itself was busy on, of all the time
 */
public record Comparison(Measurement ceiling, Measurement subject, List<Double> ratios, double generatorShare) {

    /**
     * How long it goes on.
     *
     * @param connections so many requests run at a time
     * @param warmUp for each of the two, before anything counts
     * @param slice for each of the two in each round
     * @param rounds how many
     */
    public record Course(int connections, Duration warmUp, Duration slice, int rounds) {}

    /** A named kind of requests. */
    public record Side(String label, Traffic traffic) {}

    /** Compares, on the server given. */
    public static Comparison run(URI server, Course course, Side ceiling, Side subject) {
        Load load = new Load(server);
        measure(load, course, subject, course.warmUp());
        measure(load, course, ceiling, course.warmUp());
        List<Measurement> ceilings = new ArrayList<>();
        List<Measurement> subjects = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        long begin = System.nanoTime();
        long cpu = processNanos();
        for (int round = 0; round < course.rounds(); round++) {
            Measurement most = measure(load, course, ceiling, course.slice());
            Measurement real = measure(load, course, subject, course.slice());
            ceilings.add(most);
            subjects.add(real);
            ratios.add(real.throughput() / most.throughput());
        }
        double share = (processNanos() - cpu) / (double) (System.nanoTime() - begin);
        return new Comparison(Measurement.sum(ceilings), Measurement.sum(subjects), ratios, share);
    }

    private static Measurement measure(Load load, Course course, Side side, Duration duration) {
        return load.loop(side.label(), course.connections(), side.traffic(), duration);
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Throughput of the subject by that of the ceiling, over all rounds. */
    public double ratio() {
        return subject.throughput() / ceiling.throughput();
    }

    /** A Markdown table and a line with the ratio. */
    public String report() {
        return Measurement.TABLE
                + ceiling.row()
                + subject.row()
                + String.format(
                        Locale.ROOT,
                        "%nRatio %.0f %% (rounds: %s). The generator was busy on %.2f of %d processors, which it shares"
                                + " with the server.%n",
                        100 * ratio(),
                        ratios.stream()
                                .map(ratio -> String.format(Locale.ROOT, "%.0f", 100 * ratio))
                                .collect(Collectors.joining(" ")),
                        generatorShare,
                        Runtime.getRuntime().availableProcessors());
    }
}
