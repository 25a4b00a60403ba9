package click.dailyfeed.search.post.control;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is asked of the index.
 *
 * @param words each must be found; text, never syntax (rules.md R13.4)
 * @param viewerId member id of who asks
 * @param mutualFollows of the viewer
 */
record PostQuery(List<String> words, long viewerId, Set<Long> mutualFollows) {

    /** @param keyword as the member typed it, not blank */
    static PostQuery of(String keyword, long viewerId, Set<Long> mutualFollows) {
        List<String> all = Arrays.asList(keyword.strip().split("(?U)\\s+"));
        List<String> searchable = all.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        return new PostQuery(searchable.isEmpty() ? all : searchable, viewerId, mutualFollows);
    }
}
