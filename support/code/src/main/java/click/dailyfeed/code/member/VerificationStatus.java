package click.dailyfeed.code.member;

/** Whether the member is who the profile says; never set from a request (rules.md R1.4). */
public enum VerificationStatus {
    NONE,
    PENDING,
    VERIFIED
}
