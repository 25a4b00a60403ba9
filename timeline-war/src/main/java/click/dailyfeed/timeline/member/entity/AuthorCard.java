package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.visibility.MemberState;

/**
 * What is shown of a member next to a post or comment, and what decides who sees those.
 *
 * @param avatarUrl null when there is none
 */
public record AuthorCard(
        long memberId,
        String handle,
        String displayName,
        String avatarUrl,
        PrivacyLevel privacyLevel,
        MemberState state) {}
