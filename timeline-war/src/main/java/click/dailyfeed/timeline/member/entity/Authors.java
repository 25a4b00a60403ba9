package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.changes.Change;
import click.dailyfeed.changes.ReadMemories;
import click.dailyfeed.changes.ReadMemory;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All members as authors; remembered for a moment, exact nevertheless (see {@link ReadMemory}). */
@ApplicationScoped
public class Authors {

    private static final int MEBIBYTE = 1 << 20;
    private static final int SIZE_OF_CARD = 500;
    private static final int SIZE_OF_RELATION = 200;
    private static final int SIZE_OF_FOLLOWED = 50;

    private record Seen(long viewerId, long memberId) {}

    private final StoredAuthors stored;
    private final ReadMemory<Long, AuthorCard> cards;
    private final ReadMemory<Seen, Relation> relations;
    private final ReadMemory<Long, List<FollowedAuthor>> followings;

    @Inject
    public Authors(StoredAuthors stored, ReadMemories memories) {
        this.stored = stored;
        this.cards = memories.create(4 * MEBIBYTE, card -> SIZE_OF_CARD, memberId -> List.of(Change.member(memberId)));
        // On the member too: only where the member's privacy asks for it, mutual follows are looked up.
        this.relations = memories.create(
                8 * MEBIBYTE,
                relation -> SIZE_OF_RELATION,
                seen -> List.of(Change.relations(seen.viewerId()), Change.member(seen.memberId())));
        this.followings = memories.create(
                8 * MEBIBYTE,
                followed -> SIZE_OF_FOLLOWED * (1 + followed.size()),
                memberId -> List.of(Change.relations(memberId)));
    }

    protected Authors() {
        this.stored = null;
        this.cards = null;
        this.relations = null;
        this.followings = null;
    }

    /**
     * The members with those ids in the eyes of a viewer, by id; ids of nobody are absent. At most two queries, and a third
     * one when a member is there whose privacy depends on mutual follows: only then these are looked up.
     */
    public Map<Long, ViewedAuthor> viewedBy(long viewerId, Collection<Long> memberIds) {
        Map<Long, AuthorCard> found = cards.get(memberIds, stored::cards);
        Map<Seen, Relation> seen = relations.get(
                found.keySet().stream()
                        .map(memberId -> new Seen(viewerId, memberId))
                        .toList(),
                missing -> read(viewerId, missing, found));
        return found.values().stream()
                .map(card -> new ViewedAuthor(card, seen.get(new Seen(viewerId, card.memberId()))))
                .collect(Collectors.toMap(viewed -> viewed.author().memberId(), Function.identity()));
    }

    private Map<Seen, Relation> read(long viewerId, Set<Seen> missing, Map<Long, AuthorCard> found) {
        List<Long> memberIds = missing.stream().map(Seen::memberId).toList();
        List<Long> friends = memberIds.stream()
                .filter(memberId -> found.get(memberId).privacyLevel() == PrivacyLevel.FRIENDS)
                .toList();
        Set<Long> blocked = stored.blocked(viewerId, memberIds);
        Set<Long> mutual = friends.isEmpty() ? Set.of() : stored.mutualFollows(viewerId, friends);
        return missing.stream()
                .collect(Collectors.toMap(
                        Function.identity(), seen -> relation(viewerId, seen.memberId(), blocked, mutual)));
    }

    private static Relation relation(long viewerId, long memberId, Set<Long> blocked, Set<Long> mutual) {
        if (blocked.contains(memberId)) {
            return Relation.BLOCKED;
        }
        return mutual.contains(memberId) ? Relation.MUTUAL_FOLLOW : Relation.of(viewerId, memberId);
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public ViewedAuthor getVisibleOrThrow(long viewerId, long memberId) {
        ViewedAuthor viewed = viewedBy(viewerId, List.of(memberId)).get(memberId);
        if (viewed == null || viewed.visibility() == VisibilityPredicate.HIDDEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND);
        }
        return viewed;
    }

    /** Whom the member follows; at most 1000 (rules.md R4.1), in no order. */
    public List<FollowedAuthor> followedBy(long memberId) {
        return followings
                .get(List.of(memberId), missing -> Map.of(memberId, stored.followedBy(memberId)))
                .get(memberId);
    }
}
