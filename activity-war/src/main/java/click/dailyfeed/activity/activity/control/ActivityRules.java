package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.member.entity.Authors;
import click.dailyfeed.activity.member.entity.ViewedAuthor;
import click.dailyfeed.activity.subject.control.SubjectReader;
import click.dailyfeed.activity.subject.entity.Subjects;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may see what others did (rules.md R5, R11.3), by the rows of now: a fixed number of queries for any number. */
@ApplicationScoped
@Transactional
public class ActivityRules {

    private final Authors authors;
    private final Subjects subjects;
    private final SubjectReader subjectReader;

    @Inject
    public ActivityRules(Authors authors, Subjects subjects, SubjectReader subjectReader) {
        this.authors = authors;
        this.subjects = subjects;
        this.subjectReader = subjectReader;
    }

    protected ActivityRules() {
        this(null, null, null);
    }

    /** Whose activities come in the viewer's banner: those whom the viewer follows and has not muted. */
    public List<Long> followedBy(long viewerId) {
        return authors.followedBy(viewerId);
    }

    /** Those of the activities that the viewer may see, in the same order. */
    public List<MemberActivityView> visibleTo(long viewerId, List<MemberActivityView> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        Set<Long> actors = activities.stream().map(MemberActivityView::memberId).collect(Collectors.toSet());
        Set<Long> muted = authors.mutedBy(viewerId, actors);
        Set<Long> visibleActors = authors.viewedBy(viewerId, actors).values().stream()
                .filter(viewed -> viewed.visibility() == VisibilityPredicate.VISIBLE)
                .map(ViewedAuthor::author)
                .map(author -> author.memberId())
                .filter(memberId -> !muted.contains(memberId))
                .collect(Collectors.toSet());
        List<MemberActivityView> candidates = activities.stream()
                .filter(activity -> visibleActors.contains(activity.memberId()))
                .toList();
        CurrentFacts facts = facts(viewerId, candidates);
        return candidates.stream()
                .filter(activity -> facts.visibility(activity) == VisibilityPredicate.VISIBLE)
                .toList();
    }

    private CurrentFacts facts(long viewerId, List<MemberActivityView> activities) {
        List<MemberActivityView> postLikes = ofType(activities, MemberActivityType.LIKE_POST);
        List<MemberActivityView> commentLikes = ofType(activities, MemberActivityType.LIKE_COMMENT);
        return new CurrentFacts(
                subjectReader.viewedBy(
                        viewerId,
                        ids(activities, MemberActivityView::postId),
                        ids(activities, MemberActivityView::commentId)),
                subjects.postLikes(
                        ids(postLikes, MemberActivityView::memberId), ids(postLikes, MemberActivityView::postId)),
                subjects.commentLikes(
                        ids(commentLikes, MemberActivityView::memberId),
                        ids(commentLikes, MemberActivityView::commentId)),
                authors.followersOf(
                        viewerId,
                        ids(ofType(activities, MemberActivityType.MEMBER_FOLLOW), MemberActivityView::memberId)));
    }

    private static List<MemberActivityView> ofType(List<MemberActivityView> activities, MemberActivityType type) {
        return activities.stream()
                .filter(activity -> activity.memberActivityType() == type)
                .toList();
    }

    private static Collection<Long> ids(List<MemberActivityView> activities, Function<MemberActivityView, Long> id) {
        return activities.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
