package click.dailyfeed.activity.deadletter.boundary;

import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.DeadLetterCategory;
import click.dailyfeed.deadletters.DeadLetterState;
import java.time.Instant;

/**
 * A dead letter as an ADMIN sees it.
 *
 * @param side publisher or listener
 * @param identity message key of a publisher's letter, {@code topic:partition:offset} of a listener's
 * @param messageKey null where the record named none
 * @param topic of the record
 * @param payload value of the record, its first 1,000 characters
 * @param attempts failures of the letter itself so far
 * @param leaseOwner who works on it; null if nobody
 */
public record DeadLetterView(
        String id,
        String side,
        String identity,
        String messageKey,
        DeadLetterCategory category,
        String topic,
        String payload,
        DeadLetterState state,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        String leaseOwner,
        Instant leaseUntil,
        Instant createdAt,
        Instant updatedAt) {

    private static final int PAYLOAD_LENGTH = 1_000;

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id().toString(),
                letter.side().label(),
                letter.identity(),
                letter.messageKey(),
                letter.category(),
                letter.record().topic(),
                start(letter.record().payload()),
                letter.state(),
                letter.attempts(),
                letter.nextAttemptAt(),
                letter.lastError(),
                letter.leaseOwner(),
                letter.leaseUntil(),
                letter.createdAt(),
                letter.updatedAt());
    }

    private static String start(String payload) {
        return payload == null || payload.length() <= PAYLOAD_LENGTH ? payload : payload.substring(0, PAYLOAD_LENGTH);
    }
}
