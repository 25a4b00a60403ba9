package click.dailyfeed.systemtests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares what clients were told with what is stored in the end: an acknowledged deed has its row and exactly one
 * activity, a refused one has neither, an unanswered one has both or neither; and there is nothing else.
 *
 * @param deeds of all clients
 * @param posts rows of their members
 * @param comments rows of their members
 * @param likes rows of their members
 * @param activities of their members, each member's in the order of time
 */
record HistoryChecker(
        List<Deed> deeds,
        List<StoredText> posts,
        List<StoredText> comments,
        List<StoredLike> likes,
        List<StoredActivity> activities) {

    /** One sentence for each violation; none if the history is right. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        violations.addAll(ofTexts(Deed.Kind.POST_CREATE, posts));
        violations.addAll(ofTexts(Deed.Kind.COMMENT_CREATE, comments));
        violations.addAll(ofLikes());
        return violations;
    }

    private List<String> ofTexts(Deed.Kind kind, List<StoredText> rows) {
        List<String> violations = new ArrayList<>();
        Map<String, List<StoredText>> byText = rows.stream().collect(Collectors.groupingBy(StoredText::text));
        Set<String> wanted = new HashSet<>();
        for (Deed deed : deedsOf(kind)) {
            wanted.add(deed.text());
            List<StoredText> stored = byText.getOrDefault(deed.text(), List.of());
            if (!isRight(deed, stored)) {
                violations.add("%s has the rows %s".formatted(deed, stored));
            }
        }
        Map<StoredActivity, Long> activityCounts = activities.stream()
                .filter(activity -> activity.kind() == kind)
                .collect(Collectors.groupingBy(activity -> activity, Collectors.counting()));
        for (StoredText row : rows) {
            if (!wanted.contains(row.text())) {
                violations.add("nobody asked for %s".formatted(row));
            }
            Long count = activityCounts.remove(new StoredActivity(kind, row.authorId(), row.id()));
            if (count == null || count != 1) {
                violations.add("%s has %s activities %s".formatted(row, count == null ? "no" : count, kind));
            }
        }
        activityCounts.keySet().forEach(activity -> violations.add("%s has no row".formatted(activity)));
        return violations;
    }

    private static boolean isRight(Deed deed, List<StoredText> stored) {
        return switch (deed.outcome()) {
            case ACKNOWLEDGED -> stored.equals(List.of(new StoredText(deed.id(), deed.memberId(), deed.text())));
            case REFUSED -> stored.isEmpty();
            case UNKNOWN -> stored.size() <= 1;
        };
    }

    /** Like and unlike take turns, whatever was answered: a lost or doubled one breaks the turns or the end. */
    private List<String> ofLikes() {
        List<String> violations = new ArrayList<>();
        Set<StoredLike> pairs = new HashSet<>(likes);
        deedsOf(Deed.Kind.LIKE_POST).forEach(deed -> pairs.add(new StoredLike(deed.memberId(), deed.postId())));
        activities.stream()
                .filter(activity -> activity.kind() == Deed.Kind.LIKE_POST)
                .forEach(activity -> pairs.add(new StoredLike(activity.memberId(), activity.subjectId())));
        Map<StoredLike, List<Deed>> deedsOfPair =
                deeds.stream().collect(Collectors.groupingBy(deed -> new StoredLike(deed.memberId(), deed.postId())));
        Map<StoredLike, List<Deed.Kind>> turnsOfPair = activities.stream()
                .filter(activity -> isLikeOrCancel(activity.kind()))
                .collect(Collectors.groupingBy(
                        activity -> new StoredLike(activity.memberId(), activity.subjectId()),
                        Collectors.mapping(StoredActivity::kind, Collectors.toList())));
        for (StoredLike pair : pairs) {
            List<Deed.Kind> turns = turnsOfPair.getOrDefault(pair, List.of());
            List<Deed> wanted = deedsOfPair.getOrDefault(pair, List.of());
            if (!takeTurns(turns) || turns.size() % 2 != (likes.contains(pair) ? 1 : 0)) {
                violations.add("%s is %s, and has the activities %s"
                        .formatted(pair, likes.contains(pair) ? "there" : "away", turns));
            }
            for (Deed.Kind kind : List.of(Deed.Kind.LIKE_POST, Deed.Kind.LIKE_POST_CANCEL)) {
                long count = turns.stream().filter(turn -> turn == kind).count();
                long least = count(wanted, kind, deed -> deed.outcome() == Deed.Outcome.ACKNOWLEDGED);
                long most = count(wanted, kind, deed -> deed.outcome() != Deed.Outcome.REFUSED);
                if (count < least || count > most) {
                    violations.add("%s has %d activities %s, not %d to %d".formatted(pair, count, kind, least, most));
                }
            }
        }
        return violations;
    }

    private static boolean takeTurns(List<Deed.Kind> turns) {
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i) != (i % 2 == 0 ? Deed.Kind.LIKE_POST : Deed.Kind.LIKE_POST_CANCEL)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLikeOrCancel(Deed.Kind kind) {
        return kind == Deed.Kind.LIKE_POST || kind == Deed.Kind.LIKE_POST_CANCEL;
    }

    private static long count(List<Deed> deeds, Deed.Kind kind, Predicate<Deed> condition) {
        return deeds.stream()
                .filter(deed -> deed.kind() == kind)
                .filter(condition)
                .count();
    }

    private List<Deed> deedsOf(Deed.Kind kind) {
        return deeds.stream().filter(deed -> deed.kind() == kind).toList();
    }
}
