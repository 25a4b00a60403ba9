package click.dailyfeed.deadletters;

import java.util.Arrays;
import java.util.Optional;

/** How far a letter is. */
public enum DeadLetterState {
    /** Not tried yet. */
    NEW,
    /** Tried in vain, and due again at {@code nextAttemptAt}. */
    RETRYING,
    /** Delivered; kept a week for those who look. */
    DONE,
    /** Failed too often by its own fault: waits for an ADMIN. */
    PARKED;

    /** The state of that name; empty if there is none. */
    public static Optional<DeadLetterState> ofName(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
