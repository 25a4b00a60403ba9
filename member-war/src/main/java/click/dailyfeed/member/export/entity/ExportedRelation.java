package click.dailyfeed.member.export.entity;

import java.time.Instant;

/**
 * A follow, a block or a mute.
 *
 * @param memberId the other member
 */
public record ExportedRelation(long memberId, Instant createdAt) {}
