package click.dailyfeed.member.export.entity;

import java.time.Instant;

/** A handle that the member gave up. */
public record ExportedHandle(String handle, Instant changedAt, Instant reservedUntil) {}
