package click.dailyfeed.member.follow.entity;

import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.pagination.Position;

/**
 * A member in a list of followers or followings.
 *
 * @param position of the follow, by which the list is ordered
 */
public record FollowedMember(MemberProfile profile, Position position) {}
