package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ReceivedRecord;
import click.dailyfeed.activity.activity.entity.Refusal;
import java.util.Map;

/**
 * What became of a batch of records. The rest of {@code processed} are internal events, which are no activities.
 *
 * @param processed records in all
 * @param stored activities that are new
 * @param duplicates records whose activity is stored already, or is that of another record of the batch
 * @param refused records that became none, each by its own fault
 */
public record Recording(int processed, int stored, int duplicates, Map<ReceivedRecord, Refusal> refused) {}
