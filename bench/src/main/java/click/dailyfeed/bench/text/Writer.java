package click.dailyfeed.bench.text;

import java.util.List;
import java.util.random.RandomGenerator;

/** Writes what a member would: posts, comments, replies and the lines of a profile. Every text is within the limits of rules.md. */
public final class Writer {
    private static final List<String> EMOJI =
            List.of("😀", "🎉", "☕", "🌿", "🏃‍♀️", "👩‍💻", "❤️", "🇰🇷", "📚", "🥟");

    private Writer() {}

    /** The content of a post: one to three observations, each an event and sometimes a thought, now and then an emoji. */
    public static String post(Language language, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int observations = 1 + random.nextInt(3);
        for (int i = 0; i < observations; i++) {
            text.append(i == 0 ? "" : separator(random)).append(language.event(random));
            if (random.nextInt(3) > 0) {
                text.append(' ').append(language.phrase("thought", random));
            }
        }
        return decorated(text, 4, random);
    }

    /** The title of a post; empty for two posts out of three. */
    public static String title(Language language, RandomGenerator random) {
        return random.nextInt(3) == 0 ? language.phrase("title", random) : "";
    }

    /** The content of a comment. */
    public static String comment(Language language, RandomGenerator random) {
        StringBuilder text = new StringBuilder(language.phrase("comment", random));
        if (random.nextBoolean()) {
            text.append(' ').append(language.phrase("comment", random));
        }
        return decorated(text, 6, random);
    }

    /** The content of a reply. */
    public static String reply(Language language, RandomGenerator random) {
        return decorated(new StringBuilder(language.phrase("reply", random)), 6, random);
    }

    /** A member's line about oneself. */
    public static String bio(Language language, RandomGenerator random) {
        return language.phrase("bio", random);
    }

    /** Where a member lives. */
    public static String location(Language language, RandomGenerator random) {
        return language.phrase("location", random);
    }

    private static String separator(RandomGenerator random) {
        return random.nextInt(4) == 0 ? "\n\n" : " ";
    }

    private static String decorated(StringBuilder text, int oneIn, RandomGenerator random) {
        if (random.nextInt(oneIn) == 0) {
            text.append(' ').append(EMOJI.get(random.nextInt(EMOJI.size())));
        }
        return text.toString();
    }
}
