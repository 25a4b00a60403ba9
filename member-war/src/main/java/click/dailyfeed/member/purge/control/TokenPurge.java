package click.dailyfeed.member.purge.control;

import click.dailyfeed.member.purge.entity.ExpiredRows.Kind;
import click.dailyfeed.member.session.control.TokenSettings;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.RevocationMark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes expired refresh tokens, black list entries and sessions. A session stays until the last access token of it has
 * expired: without its row the token would be taken for revoked.
 */
@ApplicationScoped
public class TokenPurge {

    private final PurgeTransaction transaction;
    private final TokenSettings settings;

    @Inject
    public TokenPurge(PurgeTransaction transaction, TokenSettings settings) {
        this.transaction = transaction;
        this.settings = settings;
    }

    protected TokenPurge() {
        this(null, null);
    }

    /**
     * @return what was removed, in one line
     */
    public String purge() {
        Instant before = UtcInstantConverter.now().minus(settings.accessTtl()).minus(RevocationMark.MARGIN);
        return Stream.of(Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + purge(kind, before))
                .collect(Collectors.joining(", "));
    }

    private int purge(Kind kind, Instant before) {
        int total = 0;
        int deleted = transaction.delete(kind, before);
        while (deleted > 0) {
            total += deleted;
            deleted = transaction.delete(kind, before);
        }
        return total;
    }
}
