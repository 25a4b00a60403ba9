package click.dailyfeed.activity.purge.control;

import click.dailyfeed.activity.purge.entity.MemberTraces;
import click.dailyfeed.activity.purge.entity.PurgedMembers;
import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.deadletters.MemberLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes what is kept of members who are purged.
 *
 * <p>A member is noted as purged before the traces are removed, and those who store events look at the notes after they have
 * stored. So whichever comes first, and on whatever servers: either the removal finds the activity, or the storing finds
 * the note.
 */
@ApplicationScoped
public class MemberPurge {

    private final PurgedMembers purged;
    private final MemberTraces traces;
    private final MemberLetters letters;

    @Inject
    public MemberPurge(PurgedMembers purged, MemberTraces traces, MemberLetters letters) {
        this.purged = purged;
        this.traces = traces;
        this.letters = letters;
    }

    protected MemberPurge() {
        this(null, null, null);
    }

    /**
     * Forgets the members that these events say are purged, and what these events have stored of members purged before. May be
     * repeated.
     *
     * @param events stored already, internal ones among them
     * @throws com.mongodb.MongoException when MongoDB does not do it; nothing may be acknowledged then
     */
    public void follow(Collection<ActivityEvent> events) {
        Set<Long> leaving = membersOf(events, MemberPurge::isPurge);
        purged.addAll(leaving);
        Set<Long> forgotten = new HashSet<>(leaving);
        forgotten.addAll(purged.among(membersOf(events, Predicate.not(MemberPurge::isPurge))));
        traces.removeOf(forgotten);
        leaving.forEach(letters::removeOf);
    }

    private static Set<Long> membersOf(Collection<ActivityEvent> events, Predicate<ActivityEvent> wanted) {
        return events.stream()
                .filter(wanted)
                .flatMap(event -> Stream.of(event.memberId(), event.targetMemberId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isPurge(ActivityEvent event) {
        return event.memberActivityType() == MemberActivityType.MEMBER_PURGE;
    }
}
