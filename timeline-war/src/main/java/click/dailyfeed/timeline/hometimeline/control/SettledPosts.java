package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.timeline.hometimeline.entity.CreatedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides up to which post all posts with smaller ids are known. Ids are given in order, but transactions end in any order: an
 * id that is missing between two others may still come, or was rolled back. It was given before the next one was seen, so it
 * will not come once a transaction of that moment must be over.
 */
final class SettledPosts {

    private final Duration patience;
    /** Posts behind a missing id, and when they were first seen. */
    private final NavigableMap<Long, Instant> seen = new TreeMap<>();

    /**
     * @param patience longer than any transaction may take
     */
    SettledPosts(Duration patience) {
        this.patience = patience;
    }

    /**
     * Those of the posts before which no id is missing that may still come.
     *
     * @param through the last id that is settled already
     * @param following posts behind it, by id, without any left out that can be seen
     */
    List<CreatedPost> among(long through, List<CreatedPost> following, Instant now) {
        seen.headMap(through, true).clear();
        int settled = 0;
        long last = through;
        while (settled < following.size()
                && (following.get(settled).id() == last + 1
                        || isOver(following.get(settled).id(), now))) {
            last = following.get(settled).id();
            settled++;
        }
        Set<Long> behind = new HashSet<>();
        for (CreatedPost post : following.subList(settled, following.size())) {
            behind.add(post.id());
            seen.putIfAbsent(post.id(), now);
        }
        seen.keySet().retainAll(behind);
        return following.subList(0, settled);
    }

    private boolean isOver(long id, Instant now) {
        Instant firstSeen = seen.get(id);
        return firstSeen != null && !now.isBefore(firstSeen.plus(patience));
    }
}
