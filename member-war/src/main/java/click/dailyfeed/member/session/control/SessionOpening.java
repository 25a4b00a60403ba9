package click.dailyfeed.member.session.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.Session;
import click.dailyfeed.member.session.entity.Session.Device;
import click.dailyfeed.member.session.entity.Sessions;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Opens sessions in the database. */
@ApplicationScoped
public class SessionOpening {

    private final Members members;
    private final Sessions sessions;
    private final TokenPairs pairs;
    private final TokenSettings settings;
    private final ActivityOutbox outbox;

    @Inject
    public SessionOpening(
            Members members, Sessions sessions, TokenPairs pairs, TokenSettings settings, ActivityOutbox outbox) {
        this.members = members;
        this.sessions = sessions;
        this.pairs = pairs;
        this.settings = settings;
        this.outbox = outbox;
    }

    protected SessionOpening() {
        this(null, null, null, null, null);
    }

    /**
     * A new session with its first tokens.
     *
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID} if the password was changed or the member left since
     *     the password was verified
     */
    @RetriedOnConflict
    @Transactional
    public OpenedSession open(AuthenticatedMember authenticated, Device device) {
        Member member = members.findLocked(authenticated.memberId())
                .filter(known -> known.passwordHash().equals(authenticated.verifiedHash()))
                .orElseThrow(() -> new DailyfeedException(MemberProblem.MEMBER_CREDENTIALS_INVALID));
        Instant now = UtcInstantConverter.now();
        member.rehashed(authenticated.currentHash());
        Session session =
                new Session(UUID.randomUUID().toString(), member.id(), device, now, now.plus(settings.familyTtl()));
        sessions.add(session);
        TokenPair tokens = pairs.first(member, session, now);
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_LOGIN, member.id()));
        return new OpenedSession(member.id(), session.id(), tokens);
    }
}
