package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.measure.Load;
import click.dailyfeed.bench.measure.MachineLoad;
import click.dailyfeed.bench.measure.Measurement;
import click.dailyfeed.bench.measure.Traffic;
import java.time.Duration;

/**
 * Many reads of one kind.
 *
 * @param label names them in the figures
 * @param load the server
 * @param connections so many at a time
 * @param traffic the reads
 */
record Rush(String label, Load load, int connections, Traffic traffic) {
    private static final int OK = 200;

    /** Reads a second at most. */
    double most(Duration duration) {
        return right(load.loop(label, connections, traffic, duration)).throughput();
    }

    /** So many a second. */
    Measurement paced(double perSecond, Duration duration) {
        return right(load.paced(label, connections, traffic, perSecond, duration));
    }

    /** Processors of the whole machine that are busy while so many are read a second. */
    double busyProcessors(double perSecond, Duration duration) {
        MachineLoad machine = new MachineLoad();
        paced(perSecond, duration);
        return machine.busyProcessors();
    }

    private static Measurement right(Measurement measurement) {
        if (measurement.count(OK) < measurement.count()) {
            throw new BenchException("wrong answers: " + measurement.row().strip());
        }
        return measurement;
    }
}
