package click.dailyfeed.member.member.control;

import click.dailyfeed.code.member.MemberProfileView;
import click.dailyfeed.code.member.MemberView;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.member.follow.entity.FollowRelation;
import click.dailyfeed.member.follow.entity.Follows;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.member.entity.ProfileDetail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Members as a viewer may see them. */
@ApplicationScoped
@Transactional
public class MemberReader {

    /** api.md, POST /api/members/query/in. */
    private static final int MAX_IDS = 1000;

    private final VisibleMembers visibleMembers;
    private final Members members;
    private final Follows follows;

    @Inject
    public MemberReader(VisibleMembers visibleMembers, Members members, Follows follows) {
        this.visibleMembers = visibleMembers;
        this.members = members;
        this.follows = follows;
    }

    protected MemberReader() {
        this(null, null, null);
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a profile hidden from the viewer
     */
    public Versioned<MemberView> member(long viewerId, long memberId) {
        MemberProfile profile = visibleMembers.getOrThrow(viewerId, memberId);
        return new Versioned<>(MemberMapper.toMember(profile), profile.version());
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a profile hidden from the viewer
     */
    public SummaryView summary(long viewerId, long memberId) {
        return MemberMapper.toSummary(visibleMembers.getOrThrow(viewerId, memberId));
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a profile hidden from the viewer
     */
    public Versioned<MemberProfileView> profile(long viewerId, long memberId) {
        return profile(viewerId, visibleMembers.getOrThrow(viewerId, memberId));
    }

    /**
     * @param handle in any case
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a profile hidden from the viewer
     */
    public Versioned<MemberProfileView> profile(long viewerId, String handle) {
        return profile(viewerId, visibleMembers.getOrThrow(viewerId, handle));
    }

    /**
     * Cards of many members, in the order asked for, each once; those hidden from the viewer are left out.
     *
     * @param memberIds 1..1000
     * @throws DailyfeedException {@code MEMBER_IDS_LIMIT_EXCEEDS}
     */
    public List<SummaryView> summaries(long viewerId, List<Long> memberIds) {
        if (memberIds.size() > MAX_IDS) {
            throw new DailyfeedException(MemberProblem.MEMBER_IDS_LIMIT_EXCEEDS, MAX_IDS);
        }
        Set<Long> ids = new LinkedHashSet<>(memberIds);
        Map<Long, MemberProfile> profiles = members.findVisibleProfiles(ids, viewerId).stream()
                .collect(Collectors.toMap(MemberProfile::memberId, profile -> profile));
        return ids.stream()
                .map(profiles::get)
                .filter(Objects::nonNull)
                .map(MemberMapper::toSummary)
                .toList();
    }

    private Versioned<MemberProfileView> profile(long viewerId, MemberProfile profile) {
        return new Versioned<>(view(viewerId, profile), profile.version());
    }

    private MemberProfileView view(long viewerId, MemberProfile profile) {
        Member member = members.getOrThrow(profile.memberId());
        if (viewerId == profile.memberId()) {
            return MemberMapper.toProfile(member, profile, ProfileDetail.CONFIDENTIAL, FollowRelation.NONE);
        }
        FollowRelation relation = follows.relation(viewerId, profile.memberId());
        return MemberMapper.toProfile(member, profile, detailOf(profile, relation), relation);
    }

    private static ProfileDetail detailOf(MemberProfile profile, FollowRelation relation) {
        if (relation.mutual()) {
            return ProfileDetail.CONFIDENTIAL;
        }
        return profile.privacyLevel() == PrivacyLevel.PUBLIC ? ProfileDetail.PUBLIC : ProfileDetail.CARD;
    }
}
