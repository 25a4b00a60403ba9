package click.dailyfeed.member.member.entity;

import click.dailyfeed.pagination.Position;

/**
 * A member in a list.
 *
 * @param position by which the list is ordered: of the follow, the block or the mute that puts the member there
 */
public record ListedMember(MemberProfile profile, Position position) {}
