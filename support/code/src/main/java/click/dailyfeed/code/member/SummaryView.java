package click.dailyfeed.code.member;

import java.time.Instant;

/**
 * The shape "Summary" of the contract: a member's card in lists.
 *
 * @param memberId member id; {@code id} repeats it, as an existing client reads that
 * @param memberName display name, never the real name
 * @param memberHandle handle; {@code handle} repeats it, as an existing client reads that
 * @param avatarUrl null when there is none
 */
public record SummaryView(
        long memberId,
        long id,
        String memberName,
        String memberHandle,
        String handle,
        String displayName,
        VerificationStatus verificationStatus,
        String avatarUrl,
        Instant updatedAt) {

    public static SummaryView of(
            long memberId,
            String handle,
            String displayName,
            VerificationStatus verificationStatus,
            String avatarUrl,
            Instant updatedAt) {
        return new SummaryView(
                memberId, memberId, displayName, handle, handle, displayName, verificationStatus, avatarUrl, updatedAt);
    }
}
