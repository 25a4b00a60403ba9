package click.dailyfeed.member.session.boundary;

import click.dailyfeed.member.session.entity.Session;
import java.time.Instant;

/**
 * A place where the caller is logged in.
 *
 * @param deviceInfo User-Agent at login, null when the client did not say
 * @param ipAddress at login
 * @param lastUsedAt last login or refresh
 * @param current whether it is the session of this request
 */
public record SessionView(
        String id, String deviceInfo, String ipAddress, Instant createdAt, Instant lastUsedAt, boolean current) {

    static SessionView of(Session session, String currentId) {
        return new SessionView(
                session.id(),
                session.deviceInfo(),
                session.ipAddress(),
                session.createdAt(),
                session.lastUsedAt(),
                session.id().equals(currentId));
    }
}
