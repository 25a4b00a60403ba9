package click.dailyfeed.code.member;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The shape "MemberProfile" of the contract; what the viewer may not see (rules.md R5) is null.
 *
 * @param id member id, equal to {@code memberId}: a profile has no id of its own
 * @param profileCompletionScore 0..100
 * @param following whether the viewer follows this member
 * @param followedBy whether this member follows the viewer
 */
public record MemberProfileView(
        long id,
        long memberId,
        String memberName,
        String handle,
        String displayName,
        String bio,
        String location,
        String websiteUrl,
        LocalDate birthDate,
        Gender gender,
        String timezone,
        String languageCode,
        CountryCode countryCode,
        VerificationStatus verificationStatus,
        PrivacyLevel privacyLevel,
        int profileCompletionScore,
        boolean isActive,
        String avatarUrl,
        String coverUrl,
        Instant createdAt,
        Instant updatedAt,
        long followersCount,
        long followingsCount,
        boolean following,
        boolean followedBy) {}
