package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.code.problem.RetryLaterException;
import click.dailyfeed.member.audit.control.AuditEvent;
import click.dailyfeed.member.audit.control.AuditLog;
import click.dailyfeed.member.member.control.PasswordHasher;
import click.dailyfeed.member.member.control.PasswordHasher.MatchPredicate;
import click.dailyfeed.member.member.entity.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The one place where passwords are compared: throttled, audited, and as slow for an e-mail that nobody has. */
@ApplicationScoped
public class PasswordCheck {

    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final AuditLog audit;

    @Inject
    public PasswordCheck(PasswordHasher hasher, LoginThrottle throttle, AuditLog audit) {
        this.hasher = hasher;
        this.throttle = throttle;
        this.audit = audit;
    }

    protected PasswordCheck() {
        this(null, null, null);
    }

    /**
     * Takes long: not in a transaction.
     *
     * @param email as the client wrote it
     * @param member who has it, if anybody does
     * @param address where the request came from
     * @return the member, with the hash that the password was compared with
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID}, or {@code RATE_LIMITED} after too many of those
     */
    AuthenticatedMember verified(String email, Optional<Member> member, String password, String address) {
        try {
            throttle.check(email, address);
            // Again when it is its turn: many may have failed while it waited.
            Runnable gate = () -> throttle.check(email, address);
            MatchPredicate match = member.map(known -> hasher.verify(password, known.passwordHash(), gate))
                    .orElseGet(() -> hasher.verifyNobody(password, gate));
            if (member.isPresent() && match == MatchPredicate.MATCHES) {
                throttle.succeeded(email);
                String hash = member.get().passwordHash();
                return new AuthenticatedMember(member.get().id(), hash, hasher.current(password, hash));
            }
        } catch (RetryLaterException refused) {
            record(AuditEvent.LOGIN_THROTTLED, member, address);
            throw refused;
        }
        throttle.failed(email, address);
        record(AuditEvent.LOGIN_FAILED, member, address);
        throw new DailyfeedException(MemberProblem.MEMBER_CREDENTIALS_INVALID);
    }

    private void record(AuditEvent event, Optional<Member> member, String address) {
        member.ifPresentOrElse(
                known -> audit.record(event, known.id(), "-", address), () -> audit.recordOfNobody(event, address));
    }
}
