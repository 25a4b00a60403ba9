package click.dailyfeed.activityevents;

import java.time.Duration;

/**
 * How a channel over the dated topics is.
 *
 * @param name of the channel
 * @param sinceLastTurn for how long its loop has not asked the broker; well under a minute unless it hangs or has died
 * @param lag records of this server's partitions that are not done, as far as is known
 */
public record ChannelState(String name, Duration sinceLastTurn, long lag) {}
