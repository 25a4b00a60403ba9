package click.dailyfeed.timeline.hometimeline.entity;

import java.util.Set;

/**
 * How far the fan-out is.
 *
 * @param epoch changes when the progress was lost; timelines of another epoch count for nothing
 * @param through every post with an id up to this one is in the timelines, or will never be
 * @param mergedAtRead authors with so many followers that their posts are merged when timelines are read
 */
public record Progress(String epoch, long through, Set<Long> mergedAtRead) {}
