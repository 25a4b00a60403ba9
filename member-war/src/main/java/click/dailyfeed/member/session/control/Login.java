package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.member.audit.control.AuditEvent;
import click.dailyfeed.member.audit.control.AuditLog;
import click.dailyfeed.member.member.control.PasswordHasher;
import click.dailyfeed.member.member.control.PasswordHasher.MatchPredicate;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.Session.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** From an e-mail address and a password to a session. */
@ApplicationScoped
public class Login {

    private final Members members;
    private final PasswordHasher hasher;
    private final SessionOpening opening;
    private final AuditLog audit;

    @Inject
    public Login(Members members, PasswordHasher hasher, SessionOpening opening, AuditLog audit) {
        this.members = members;
        this.hasher = hasher;
        this.opening = opening;
        this.audit = audit;
    }

    protected Login() {
        this(null, null, null, null);
    }

    /**
     * A new session. Takes as long for an e-mail that nobody has; outside a transaction, as hashing takes long.
     *
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID}
     */
    public OpenedSession login(String email, String password, Device device) {
        Optional<Member> member = members.findByEmail(email);
        MatchPredicate match = member.map(known -> hasher.verify(password, known.passwordHash()))
                .orElseGet(() -> hasher.verifyNobody(password));
        if (member.isEmpty() || match == MatchPredicate.DIFFERENT) {
            failed(member, device);
            throw new DailyfeedException(MemberProblem.MEMBER_CREDENTIALS_INVALID);
        }
        String hash = member.get().passwordHash();
        AuthenticatedMember authenticated =
                new AuthenticatedMember(member.get().id(), hash, hasher.current(password, hash));
        OpenedSession session = opening.open(authenticated, device);
        audit.record(AuditEvent.LOGIN, session.memberId(), session.sessionId(), device.address());
        return session;
    }

    private void failed(Optional<Member> member, Device device) {
        member.ifPresentOrElse(
                known -> audit.record(AuditEvent.LOGIN_FAILED, known.id(), "-", device.address()),
                () -> audit.recordOfNobody(AuditEvent.LOGIN_FAILED, device.address()));
    }
}
