package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.member.audit.control.AuditEvent;
import click.dailyfeed.member.audit.control.AuditLog;
import click.dailyfeed.member.member.control.PasswordHasher;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.control.PasswordChange.Changed;
import click.dailyfeed.member.session.entity.Session.Device;
import click.dailyfeed.token.AccessToken;
import click.dailyfeed.token.CallerStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What a member does with their account: change the password, leave. */
@ApplicationScoped
public class Account {

    private final Members members;
    private final PasswordHasher hasher;
    private final PasswordCheck passwordCheck;
    private final PasswordChange passwordChange;
    private final Deactivation deactivation;
    private final RevocationAnnouncer announcer;
    private final CallerStates callerStates;
    private final AuditLog audit;

    @Inject
    public Account(
            Members members,
            PasswordHasher hasher,
            PasswordCheck passwordCheck,
            PasswordChange passwordChange,
            Deactivation deactivation,
            RevocationAnnouncer announcer,
            CallerStates callerStates,
            AuditLog audit) {
        this.members = members;
        this.hasher = hasher;
        this.passwordCheck = passwordCheck;
        this.passwordChange = passwordChange;
        this.deactivation = deactivation;
        this.announcer = announcer;
        this.callerStates = callerStates;
        this.audit = audit;
    }

    protected Account() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Changes the password. Every other session of the member has ended afterwards.
     *
     * @return new tokens of this session
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID} if the current password is not the one, or
     *     {@code RATE_LIMITED} after too many of those
     */
    public TokenPair change(AccessToken caller, String currentPassword, String newPassword, Device device) {
        String verified = verified(caller, currentPassword, device);
        Changed changed = passwordChange.change(caller, verified, hasher.hash(newPassword));
        announcer.announce(List.of(changed.mark()));
        audit.record(AuditEvent.PASSWORD_CHANGED, caller.memberId(), caller.sessionId(), device.address());
        return changed.tokens();
    }

    /**
     * The member leaves, for good.
     *
     * @param password asked for by clients that want to be sure; empty for those that do not
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID} if it is given and not the one, or {@code RATE_LIMITED} after
     *     too many of those
     */
    public void deactivate(AccessToken caller, Optional<String> password, Device device) {
        password.ifPresent(given -> verified(caller, given, device));
        announcer.announce(deactivation.deactivate(caller.memberId()));
        callerStates.changed(caller.memberId());
        audit.record(AuditEvent.DEACTIVATED, caller.memberId(), caller.sessionId(), device.address());
    }

    private String verified(AccessToken caller, String password, Device device) {
        Member member = members.getOrThrow(caller.memberId());
        return passwordCheck
                .verified(member.email(), Optional.of(member), password, device.address())
                .verifiedHash();
    }
}
