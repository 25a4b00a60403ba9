package click.dailyfeed.member.follow.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.FollowProblem;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.member.block.entity.BlockPredicate;
import click.dailyfeed.member.block.entity.Blocks;
import click.dailyfeed.member.follow.entity.Follows;
import click.dailyfeed.member.follow.entity.Follows.InsertPredicate;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;

/**
 * Follow and unfollow (rules.md R4). Both profiles are locked before anything is checked: a deactivation or a block at the
 * same time comes either before the check or after the row.
 */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class FollowWriter {

    /** rules.md R4.1. */
    static final int MAX_FOLLOWINGS = 1000;

    private final Follows follows;
    private final Members members;
    private final Blocks blocks;
    private final ActivityOutbox outbox;

    @Inject
    public FollowWriter(Follows follows, Members members, Blocks blocks, ActivityOutbox outbox) {
        this.follows = follows;
        this.members = members;
        this.blocks = blocks;
        this.outbox = outbox;
    }

    protected FollowWriter() {
        this(null, null, null, null);
    }

    /**
     * @throws DailyfeedException {@code FOLLOW_SELF}, {@code MEMBER_NOT_FOUND}, also for a private member,
     *     {@code FOLLOW_BLOCKED} if either has blocked the other, {@code FOLLOW_RELATIONSHIP_ALREADY_EXISTS} or
     *     {@code FOLLOW_LIMIT_EXCEEDS}
     */
    public void follow(long followerId, long followingId) {
        if (followerId == followingId) {
            throw new DailyfeedException(FollowProblem.FOLLOW_SELF);
        }
        members.lockProfiles(new TreeSet<>(List.of(followerId, followingId)));
        MemberProfile follower = members.getProfileOrThrow(followerId);
        checkCanBeFollowed(followerId, members.getProfileOrThrow(followingId));
        if (follows.add(followerId, followingId, UtcInstantConverter.now()) == InsertPredicate.EXISTS) {
            throw new DailyfeedException(FollowProblem.FOLLOW_RELATIONSHIP_ALREADY_EXISTS);
        }
        if (follower.followingsCount() >= MAX_FOLLOWINGS) {
            throw new DailyfeedException(FollowProblem.FOLLOW_LIMIT_EXCEEDS, MAX_FOLLOWINGS);
        }
        count(followerId, followingId, 1);
        outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_FOLLOW, followerId, followingId));
    }

    /**
     * @throws DailyfeedException {@code FOLLOW_RELATIONSHIP_NOT_FOUND}
     */
    public void unfollow(long followerId, long followingId) {
        members.lockProfiles(new TreeSet<>(List.of(followerId, followingId)));
        if (follows.remove(followerId, followingId) == 0) {
            throw new DailyfeedException(FollowProblem.FOLLOW_RELATIONSHIP_NOT_FOUND);
        }
        count(followerId, followingId, -1);
        outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_UNFOLLOW, followerId, followingId));
    }

    /** A block is said (rules.md R4.5), other reasons to be hidden are not. */
    private void checkCanBeFollowed(long followerId, MemberProfile member) {
        if (blocks.between(followerId, member.memberId()) == BlockPredicate.BLOCKED) {
            throw new DailyfeedException(FollowProblem.FOLLOW_BLOCKED);
        }
        if (member.visibility(Relation.of(followerId, member.memberId())) == VisibilityPredicate.HIDDEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND);
        }
    }

    private void count(long followerId, long followingId, int change) {
        follows.countFollowing(followerId, change);
        follows.countFollower(followingId, change);
    }
}
