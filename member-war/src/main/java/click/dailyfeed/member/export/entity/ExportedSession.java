package click.dailyfeed.member.export.entity;

import java.time.Instant;

/**
 * Where the member logged in.
 *
 * @param deviceInfo the client's User-Agent
 * @param endedAt null while it lasts
 */
public record ExportedSession(
        String deviceInfo, String ipAddress, Instant createdAt, Instant lastUsedAt, Instant endedAt) {}
