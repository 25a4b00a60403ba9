package click.dailyfeed.member.session.control;

import click.dailyfeed.member.session.entity.Session;
import click.dailyfeed.member.session.entity.Sessions;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Where a member is logged in. */
@ApplicationScoped
public class SessionReader {

    private final Sessions sessions;
    private final TokenSettings settings;

    @Inject
    public SessionReader(Sessions sessions, TokenSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    protected SessionReader() {
        this(null, null);
    }

    /** The sessions that can still be used, latest used first. */
    @Transactional
    public List<Session> live(long memberId) {
        Instant now = UtcInstantConverter.now();
        return sessions.live(memberId, now, now.minus(settings.refreshTtl()));
    }
}
