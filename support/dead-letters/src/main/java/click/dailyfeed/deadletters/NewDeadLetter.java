package click.dailyfeed.deadletters;

/**
 * What shall be kept.
 *
 * @param identity unique among the letters of the side, see {@link DeadLetterSide}
 * @param messageKey null where the record names none
 * @param record the whole record
 * @param error why it could not be delivered or processed
 */
public record NewDeadLetter(
        String identity, String messageKey, DeadLetterCategory category, UndeliveredRecord record, String error) {}
