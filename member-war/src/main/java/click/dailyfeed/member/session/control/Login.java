package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.member.audit.control.AuditEvent;
import click.dailyfeed.member.audit.control.AuditLog;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.Session.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From an e-mail address and a password to a session. */
@ApplicationScoped
public class Login {

    private final Members members;
    private final PasswordCheck passwordCheck;
    private final SessionOpening opening;
    private final AuditLog audit;

    @Inject
    public Login(Members members, PasswordCheck passwordCheck, SessionOpening opening, AuditLog audit) {
        this.members = members;
        this.passwordCheck = passwordCheck;
        this.opening = opening;
        this.audit = audit;
    }

    protected Login() {
        this(null, null, null, null);
    }

    /**
     * A new session.
     *
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID}, or {@code RATE_LIMITED} after too many of those
     */
    public OpenedSession login(String email, String password, Device device) {
        AuthenticatedMember authenticated =
                passwordCheck.verified(email, members.findByEmail(email), password, device.address());
        OpenedSession session = opening.open(authenticated, device);
        audit.record(AuditEvent.LOGIN, session.memberId(), session.sessionId(), device.address());
        return session;
    }
}
