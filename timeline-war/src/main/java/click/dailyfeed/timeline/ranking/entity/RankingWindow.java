package click.dailyfeed.timeline.ranking.entity;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** How far back a ranking looks (rules.md R10.1). */
public enum RankingWindow {
    DAY("24h", Duration.ofHours(24), DecayPredicate.DECAYING),
    WEEK("7d", Duration.ofDays(7), DecayPredicate.DECAYING),
    MONTH("30d", Duration.ofDays(30), DecayPredicate.UNDIVIDED),
    /** Longer than anything is stored: 200 years. */
    ALL("all", Duration.ofDays(73_000), DecayPredicate.UNDIVIDED);

    private final String code;
    private final Duration length;
    private final DecayPredicate decay;

    RankingWindow(String code, Duration length, DecayPredicate decay) {
        this.code = code;
        this.length = length;
        this.decay = decay;
    }

    /** Whether the age of a post lowers its score. */
    public enum DecayPredicate {
        DECAYING,
        UNDIVIDED
    }

    /**
     * @param code as clients write it, for example {@code 7d}
     * @throws DailyfeedException {@code VALIDATION_FAILED} for anything that is no window
     */
    public static RankingWindow of(String code) {
        return Stream.of(values())
                .filter(window -> window.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new DailyfeedException(CommonProblem.VALIDATION_FAILED));
    }

    public String code() {
        return code;
    }

    public DecayPredicate decay() {
        return decay;
    }

    /** Its beginning, for a ranking of that instant. */
    public Instant start(Instant instant) {
        return instant.minus(length);
    }
}
