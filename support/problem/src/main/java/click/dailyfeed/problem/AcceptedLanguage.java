package click.dailyfeed.problem;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The language in which a client wants to be answered. */
public final class AcceptedLanguage {

    private AcceptedLanguage() {}

    /**
     * Korean or English, whichever the client would rather have.
     *
     * @param acceptable as JAX-RS reads the header; fails when that is malformed, and English serves then
     */
    public static Locale of(Supplier<List<Locale>> acceptable) {
        try {
            return acceptable.get().stream()
                    .map(Locale::getLanguage)
                    .filter(language -> language.equals("ko") || language.equals("en"))
                    .findFirst()
                    .map(Locale::forLanguageTag)
                    .orElse(Locale.ENGLISH);
        } catch (RuntimeException malformedHeader) {
            return Locale.ENGLISH;
        }
    }
}
