package click.dailyfeed.member.export.entity;

import java.time.Instant;

/** An account without its password. */
public record ExportedAccount(
        long memberId, String email, String memberName, String roles, Instant createdAt, Instant updatedAt) {}
