package click.dailyfeed.member.session.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.member.member.control.PasswordHasher;
import click.dailyfeed.member.member.control.PasswordHasher.MatchPredicate;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.RefreshToken;
import click.dailyfeed.member.session.entity.RefreshTokens;
import click.dailyfeed.member.session.entity.Session;
import click.dailyfeed.member.session.entity.Session.Device;
import click.dailyfeed.member.session.entity.Sessions;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Opens sessions. */
@ApplicationScoped
public class Login {

    private final Members members;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final PasswordHasher hasher;
    private final AccessTokenIssuer issuer;
    private final RefreshTokenSecrets secrets;
    private final TokenSettings settings;
    private final ActivityOutbox outbox;

    @Inject
    public Login(
            Members members,
            Sessions sessions,
            RefreshTokens refreshTokens,
            PasswordHasher hasher,
            AccessTokenIssuer issuer,
            RefreshTokenSecrets secrets,
            TokenSettings settings,
            ActivityOutbox outbox) {
        this.members = members;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.hasher = hasher;
        this.issuer = issuer;
        this.secrets = secrets;
        this.settings = settings;
        this.outbox = outbox;
    }

    protected Login() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Who has this e-mail and password; takes as long for an e-mail that nobody has. Outside a transaction, as hashing
     * takes long.
     *
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID}
     */
    public long authenticate(String email, String password) {
        Optional<Member> member = members.findByEmail(email);
        MatchPredicate match = member.map(known -> hasher.verify(password, known.passwordHash()))
                .orElseGet(() -> hasher.verifyNobody(password));
        return member.filter(known -> match == MatchPredicate.MATCHES)
                .map(Member::id)
                .orElseThrow(() -> new DailyfeedException(MemberProblem.MEMBER_CREDENTIALS_INVALID));
    }

    /**
     * A new session with its first tokens.
     *
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    @Transactional
    public TokenPair open(long memberId, Device device) {
        Instant now = UtcInstantConverter.now();
        Member member = members.getOrThrow(memberId);
        Instant familyEnd = now.plus(settings.familyTtl());
        Session session = new Session(UUID.randomUUID().toString(), memberId, device, now, familyEnd);
        sessions.add(session);
        String accessTokenId = UUID.randomUUID().toString();
        String refreshToken = secrets.first();
        refreshTokens.add(RefreshToken.first(
                secrets.hash(refreshToken),
                session.id(),
                memberId,
                accessTokenId,
                now,
                now.plus(settings.refreshTtl()),
                familyEnd));
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_LOGIN, memberId));
        String accessToken = issuer.issue(member, session.id(), accessTokenId, now);
        return new TokenPair(accessToken, settings.accessTtl(), refreshToken, settings.refreshTtl());
    }
}
