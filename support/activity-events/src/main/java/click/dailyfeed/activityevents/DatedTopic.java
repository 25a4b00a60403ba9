package click.dailyfeed.activityevents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The topic of one day, {@code member-activity-yyyyMMdd} (events.md E1).
 *
 * @param date the day, in the zone of {@code dailyfeed.zone}
 */
public record DatedTopic(LocalDate date) {

    /** All dated topics. */
    public static final Pattern PATTERN = Pattern.compile("member-activity-\\d{8}");

    private static final String PREFIX = "member-activity-";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** The topic of an event that was created at the instant. */
    public static DatedTopic of(Instant createdAt, ZoneId zone) {
        return new DatedTopic(LocalDate.ofInstant(createdAt, zone));
    }

    /** The topic with the name; empty if it is not the name of a dated topic or its date does not exist. */
    public static Optional<DatedTopic> parse(String name) {
        if (!PATTERN.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ofDate(name.substring(PREFIX.length())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The topic of a date written as in the topic's name, {@code yyyyMMdd}. */
    static DatedTopic ofDate(String compactDate) {
        return new DatedTopic(LocalDate.parse(compactDate, DATE));
    }

    public String name() {
        return PREFIX + compactDate();
    }

    /** The date as in the topic's name, {@code yyyyMMdd}. */
    String compactDate() {
        return DATE.format(date);
    }
}
