package click.dailyfeed.search.post.control;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The fragments of one content in its different readings, of which the one with the most matches is shown. */
final class Highlights {

    static final String OPEN = "<em>";
    static final String CLOSE = "</em>";

    private static final String GAP = " … ";

    private Highlights() {}

    /** The fragments of each reading, joined. */
    static String best(List<String> bigram, List<String> korean, List<String> english) {
        return Stream.of(bigram, korean, english)
                .map(fragments -> String.join(GAP, fragments))
                .map(text -> text.replace(CLOSE + OPEN, ""))
                .max(Comparator.comparingInt(Highlights::matches))
                .orElseThrow();
    }

    private static int matches(String text) {
        return text.split(OPEN, -1).length - 1;
    }
}
