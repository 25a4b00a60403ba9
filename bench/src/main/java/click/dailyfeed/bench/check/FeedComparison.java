package click.dailyfeed.bench.check;

import click.dailyfeed.bench.client.Post;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a walked feed with what it must hold.
 *
 * @param viewer number of the member who walked it
 * @param member that member's handle
 * @param list name of the feed
 */
record FeedComparison(int viewer, String member, String list) {
    private static final int MOST_NAMED = 5;

    /**
     * Compares element for element. Where another post stands than expected, that position is reported with what is missing,
     * unexpected and repeated in the whole feed, and nothing after it.
     */
    List<Difference> differences(List<ExpectedPost> expected, List<Post> got) {
        List<Difference> differences = new ArrayList<>();
        int length = Math.max(expected.size(), got.size());
        for (int position = 0; position < length; position++) {
            ExpectedPost due = position < expected.size() ? expected.get(position) : null;
            Post shown = position < got.size() ? got.get(position) : null;
            if (due == null || shown == null || due.id() != shown.id()) {
                differences.add(difference(position, "", describe(due), describe(shown)));
                differences.add(summary(expected, got));
                return differences;
            }
            differences.addAll(valueDifferences(position, due, shown));
        }
        return differences;
    }

    private List<Difference> valueDifferences(int position, ExpectedPost due, Post shown) {
        String where = ", post " + due.id() + ", ";
        return Stream.of(
                        value(position, where + "createdAt", due.createdAt(), shown.createdAt()),
                        value(position, where + "authorId", due.authorId(), shown.authorId()),
                        value(position, where + "authorHandle", due.authorHandle(), shown.authorHandle()),
                        value(position, where + "title", due.title(), shown.title()),
                        value(position, where + "content", due.content(), shown.content()),
                        value(position, where + "likeCount", due.likers().size(), shown.likeCount()),
                        value(position, where + "liked", due.likers().contains(viewer), shown.liked()),
                        value(position, where + "commentCount", due.commentCount(), shown.commentCount()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Difference> value(int position, String name, Object expected, Object got) {
        String due = String.valueOf(expected);
        String shown = String.valueOf(got);
        return due.equals(shown) ? Optional.empty() : Optional.of(difference(position, name, due, shown));
    }

    private Difference difference(int position, String value, String expected, String got) {
        return new Difference(member, list + ", position " + position + value, expected, got);
    }

    private Difference summary(List<ExpectedPost> expected, List<Post> got) {
        Set<Long> due = expected.stream().map(ExpectedPost::id).collect(Collectors.toSet());
        Set<Long> shown = new HashSet<>();
        List<Long> repeated =
                got.stream().map(Post::id).filter(id -> !shown.add(id)).toList();
        List<Long> missing =
                due.stream().filter(id -> !shown.contains(id)).sorted().toList();
        List<Long> unexpected =
                shown.stream().filter(id -> !due.contains(id)).sorted().toList();
        return new Difference(
                member,
                list + " as a whole",
                expected.size() + " posts",
                got.size() + " posts; missing " + named(missing) + ", unexpected " + named(unexpected) + ", repeated "
                        + named(repeated));
    }

    private static String named(List<Long> ids) {
        return ids.size() <= MOST_NAMED
                ? ids.toString()
                : ids.subList(0, MOST_NAMED) + " and " + (ids.size() - MOST_NAMED) + " more";
    }

    private static String describe(ExpectedPost post) {
        return post == null
                ? "the end"
                : "post " + post.id() + " of " + post.authorHandle() + " at " + post.createdAt();
    }

    private static String describe(Post post) {
        return post == null
                ? "the end"
                : "post " + post.id() + " of " + post.authorHandle() + " at " + post.createdAt();
    }
}
