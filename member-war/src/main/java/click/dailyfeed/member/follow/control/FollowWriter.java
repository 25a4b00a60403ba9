package click.dailyfeed.member.follow.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.FollowProblem;
import click.dailyfeed.member.follow.entity.Follows;
import click.dailyfeed.member.follow.entity.Follows.InsertPredicate;
import click.dailyfeed.member.follow.entity.Follows.LimitPredicate;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Follow and unfollow (rules.md R4). Both counters change before the row, the lower member id first: no deadlock. */
@ApplicationScoped
@Transactional
public class FollowWriter {

    /** rules.md R4.1. */
    static final int MAX_FOLLOWINGS = 1000;

    private final Follows follows;
    private final Members members;
    private final ActivityOutbox outbox;

    @Inject
    public FollowWriter(Follows follows, Members members, ActivityOutbox outbox) {
        this.follows = follows;
        this.members = members;
        this.outbox = outbox;
    }

    protected FollowWriter() {
        this(null, null, null);
    }

    /**
     * @throws DailyfeedException {@code FOLLOW_SELF}, {@code MEMBER_NOT_FOUND}, {@code FOLLOW_LIMIT_EXCEEDS} or
     *     {@code FOLLOW_RELATIONSHIP_ALREADY_EXISTS}
     */
    public void follow(long followerId, long followingId) {
        if (followerId == followingId) {
            throw new DailyfeedException(FollowProblem.FOLLOW_SELF);
        }
        members.getOrThrow(followingId);
        if (count(followerId, followingId, 1) == LimitPredicate.EXCEEDED) {
            throw new DailyfeedException(FollowProblem.FOLLOW_LIMIT_EXCEEDS, MAX_FOLLOWINGS);
        }
        if (follows.add(followerId, followingId, UtcInstantConverter.now()) == InsertPredicate.EXISTS) {
            throw new DailyfeedException(FollowProblem.FOLLOW_RELATIONSHIP_ALREADY_EXISTS);
        }
        outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_FOLLOW, followerId, followingId));
    }

    /**
     * @throws DailyfeedException {@code FOLLOW_RELATIONSHIP_NOT_FOUND}
     */
    public void unfollow(long followerId, long followingId) {
        count(followerId, followingId, -1);
        if (follows.remove(followerId, followingId) == 0) {
            throw new DailyfeedException(FollowProblem.FOLLOW_RELATIONSHIP_NOT_FOUND);
        }
        outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_UNFOLLOW, followerId, followingId));
    }

    private LimitPredicate count(long followerId, long followingId, int change) {
        if (followerId < followingId) {
            LimitPredicate limit = follows.countFollowing(followerId, change, MAX_FOLLOWINGS);
            follows.countFollower(followingId, change);
            return limit;
        }
        follows.countFollower(followingId, change);
        return follows.countFollowing(followerId, change, MAX_FOLLOWINGS);
    }
}
