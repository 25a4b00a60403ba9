package click.dailyfeed.member.audit.control;

/** What is worth a line in the audit log (auth.md A9). */
public enum AuditEvent {
    LOGIN,
    LOGIN_FAILED,
    LOGIN_THROTTLED,
    LOGOUT,
    LOGOUT_ALL,
    SESSION_ENDED,
    REFRESH_REUSED,
    PASSWORD_CHANGED,
    DEACTIVATED,
    JOB_RUN
}
