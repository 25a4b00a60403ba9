package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.code.member.VerificationStatus;
import click.dailyfeed.visibility.MemberState;
import java.time.Instant;

/**
 * What is shown of a member next to a post or comment, and what decides who sees those.
 *
 * @param avatarUrl null when there is none
 * @param updatedAt when the profile was last changed
 */
public record AuthorCard(
        long memberId,
        String handle,
        String displayName,
        String avatarUrl,
        VerificationStatus verificationStatus,
        Instant updatedAt,
        PrivacyLevel privacyLevel,
        MemberState state) {}
