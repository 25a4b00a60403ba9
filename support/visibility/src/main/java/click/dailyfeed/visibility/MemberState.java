package click.dailyfeed.visibility;

/** Whether a member takes part; deactivation hides profile and posts at once (rules.md R14.1). */
public enum MemberState {
    ACTIVE,
    DEACTIVATED;

    public static MemberState of(boolean active) {
        return active ? ACTIVE : DEACTIVATED;
    }
}
