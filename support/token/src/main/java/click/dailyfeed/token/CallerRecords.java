package click.dailyfeed.token;

import click.dailyfeed.code.member.CallerView;
import click.dailyfeed.code.problem.DailyfeedException;

/**
 * The truth about callers: the database of member, of which {@link CallerStates} keeps copies in Redis. Only member has
 * an implementation; the other services ask it over HTTP.
 */
public interface CallerRecords {

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    CallerView caller(long memberId);
}
