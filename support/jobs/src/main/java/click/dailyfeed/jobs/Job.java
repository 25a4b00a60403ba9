package click.dailyfeed.jobs;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Work that is done again and again, by one server of the cluster at a time.
 *
 * <p>A server that stops in the middle, or loses its lease because it hung, lets another one begin anew: the work must be
 * safe to repeat.
 *
 * @param name unique in the cluster, at most 60 characters
 * @param interval from one start to the next, longer than zero
 * @param work returns what it did, in one line; an exception is a failed run, and the next run comes as usual
 */
public record Job(String name, Duration interval, Supplier<String> work) {}
