package click.dailyfeed.operator.manifests;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Durations as Istio and Liberty write them: {@code 30s}, {@code 5m}, {@code 1h30m}. */
final class IstioDuration {

    private IstioDuration() {}

    /** @return 0 for what is no duration: each check refuses that as too little */
    static long seconds(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT)).toSeconds();
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
