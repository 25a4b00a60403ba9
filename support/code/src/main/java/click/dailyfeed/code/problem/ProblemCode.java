package click.dailyfeed.code.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The stable machine name of an error, with its HTTP status and its text in Korean and English.
 *
 * <p>Implemented by one enum per component. The constant's name is the {@code code} of the problem document and the
 * key of its text in the bundle {@code messages}.
 */
public interface ProblemCode {

    /** The name that clients compare with, for example {@code POST_NOT_FOUND}. */
    String name();

    /** The HTTP status of the answer, 400..599. */
    int status();

    /**
     * The text for a member.
     *
     * @param locale Korean for {@code ko}, English for everything else
     * @param arguments what the text names; shown to clients, so nothing internal
     */
    default String message(Locale locale, Object... arguments) {
        Locale supported = Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? Locale.KOREAN : Locale.ROOT;
        String pattern = ResourceBundle.getBundle("click.dailyfeed.code.problem.messages", supported, NO_FALLBACK)
                .getString(name());
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Without it an English request on a Korean machine would be answered in Korean. */
    ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
