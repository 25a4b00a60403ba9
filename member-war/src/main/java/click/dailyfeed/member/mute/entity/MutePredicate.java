package click.dailyfeed.member.mute.entity;

/** Whether a mute stands. */
public enum MutePredicate {
    MUTED,
    FREE;

    static MutePredicate of(boolean muted) {
        return muted ? MUTED : FREE;
    }
}
