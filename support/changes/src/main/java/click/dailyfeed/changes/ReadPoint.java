package click.dailyfeed.changes;

import redis.clients.jedis.StreamEntryID;

/**
 * How much of the log of changes was known before something was read: all up to a position.
 *
 * @param run of the log without a gap, which the position belongs to
 * @param position of the last change known
 * @param nanos when the log was asked
 */
record ReadPoint(LogRun run, StreamEntryID position, long nanos) {}
