package click.dailyfeed.member.session.control;

/** What presenting a known refresh token led to. */
public sealed interface RefreshOutcome {

    /** A working pair. */
    record Rotated(TokenPair tokens) implements RefreshOutcome {}

    /** A used token was presented again: the session has ended. */
    record Reused(long memberId, String sessionId) implements RefreshOutcome {}
}
