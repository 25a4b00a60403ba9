package click.dailyfeed.search.post.control;

import java.util.Arrays;
import java.util.List;

/**
 * What is asked of the index.
 *
 * @param words each must be found; text, never syntax (rules.md R13.4)
 * @param viewer who asks
 */
record PostQuery(List<String> words, Viewer viewer) {

    /** @param keyword as the member typed it, not blank */
    static PostQuery of(String keyword, Viewer viewer) {
        List<String> all = Arrays.asList(keyword.strip().split("(?U)\\s+"));
        List<String> searchable = all.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        return new PostQuery(searchable.isEmpty() ? all : searchable, viewer);
    }
}
