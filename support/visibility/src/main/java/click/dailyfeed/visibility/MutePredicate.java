package click.dailyfeed.visibility;

/** Whether a viewer has muted a member (뮤트). A mute hides nothing; it only takes posts out of the viewer's feeds. */
public enum MutePredicate {
    MUTED,
    NOT_MUTED;

    public static MutePredicate of(boolean muted) {
        return muted ? MUTED : NOT_MUTED;
    }
}
