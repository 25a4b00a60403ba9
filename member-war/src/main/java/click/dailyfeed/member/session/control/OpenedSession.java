package click.dailyfeed.member.session.control;

/** What a login led to. */
public record OpenedSession(long memberId, String sessionId, TokenPair tokens) {}
