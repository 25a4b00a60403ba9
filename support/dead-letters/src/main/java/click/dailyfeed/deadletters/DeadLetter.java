package click.dailyfeed.deadletters;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as it is kept.
 *
 * @param identity unique among the letters of the side, see {@link DeadLetterSide}
 * @param messageKey null where the record names none
 * @param attempts how often it was tried in vain, by its own fault, since it was kept
 * @param nextAttemptAt not before
 * @param lastError the latest reason
 * @param leaseOwner who works on it; null if nobody
 * @param leaseUntil when it is free again whatever became of the owner; null if nobody works on it
 */
public record DeadLetter(
        UUID id,
        DeadLetterSide side,
        String identity,
        String messageKey,
        DeadLetterCategory category,
        UndeliveredRecord record,
        DeadLetterState state,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        String leaseOwner,
        Instant leaseUntil,
        Instant createdAt,
        Instant updatedAt) {}
