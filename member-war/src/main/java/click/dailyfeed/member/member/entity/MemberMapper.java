package click.dailyfeed.member.member.entity;

import click.dailyfeed.code.member.MemberProfileView;
import click.dailyfeed.code.member.MemberView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.member.follow.entity.FollowRelation;

/** Members to the shapes of the contract. */
public final class MemberMapper {

    private MemberMapper() {}

    public static MemberView toMember(MemberProfile profile) {
        return new MemberView(profile.memberId(), profile.displayName());
    }

    public static SummaryView toSummary(MemberProfile profile) {
        return SummaryView.of(
                profile.memberId(),
                profile.handle(),
                profile.displayName(),
                profile.verificationStatus(),
                profile.avatarUrl(),
                profile.updatedAt());
    }

    /**
     * @param detail how much the viewer may see
     * @param relation of the viewer to the member
     */
    public static MemberProfileView toProfile(
            Member member, MemberProfile profile, ProfileDetail detail, FollowRelation relation) {
        boolean details = detail != ProfileDetail.CARD;
        boolean confidential = detail == ProfileDetail.CONFIDENTIAL;
        return new MemberProfileView(
                profile.memberId(),
                profile.memberId(),
                confidential ? member.memberName() : null,
                profile.handle(),
                profile.displayName(),
                details ? profile.bio() : null,
                details ? profile.location() : null,
                details ? profile.websiteUrl() : null,
                confidential ? profile.birthDate() : null,
                confidential ? profile.gender() : null,
                details ? profile.timezone() : null,
                details ? profile.languageCode() : null,
                details ? profile.countryCode() : null,
                profile.verificationStatus(),
                profile.privacyLevel(),
                profile.completionScore(),
                true,
                profile.avatarUrl(),
                details ? profile.coverUrl() : null,
                profile.createdAt(),
                profile.updatedAt(),
                profile.followersCount(),
                profile.followingsCount(),
                relation.following(),
                relation.followedBy());
    }
}
