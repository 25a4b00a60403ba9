package click.dailyfeed.bench.text;

import java.util.random.RandomGenerator;

/** The languages of the generated texts. */
public enum Language {
    /** Korean. */
    KOREAN("korean.txt", "ko", "KR", "Asia/Seoul", " "),
    /** English. */
    ENGLISH("english.txt", "en", "US", "America/Los_Angeles", ", ");

    private final Phrases phrases;
    private final String code;
    private final String country;
    private final String timezone;
    private final String afterAdverbial;

    Language(String resource, String code, String country, String timezone, String afterAdverbial) {
        this.phrases = Phrases.read(resource);
        this.code = code;
        this.country = country;
        this.timezone = timezone;
        this.afterAdverbial = afterAdverbial;
    }

    /** One of the two, as often the one as the other. */
    public static Language any(RandomGenerator random) {
        return random.nextBoolean() ? KOREAN : ENGLISH;
    }

    /** The ISO 639 code. */
    public String code() {
        return code;
    }

    /** The ISO 3166 code of a country where it is spoken. */
    public String country() {
        return country;
    }

    /** The IANA name of that country's time zone. */
    public String timezone() {
        return timezone;
    }

    /** A full name in the order of the language. */
    public String name(RandomGenerator random) {
        String family = phrases.any("family", random);
        String given = phrases.any("given", random);
        return this == KOREAN ? family + given : given + " " + family;
    }

    /** One phrase of a part that stands on its own, such as {@code title}, {@code comment} or {@code bio}. */
    String phrase(String part, RandomGenerator random) {
        return phrases.any(part, random);
    }

    /** A sentence that says when something was done and what. */
    String event(RandomGenerator random) {
        return phrases.any("when", random) + afterAdverbial + phrases.any("what", random);
    }
}
