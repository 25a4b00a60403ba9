package click.dailyfeed.activityevents;

/** A row of {@code activity_outbox}. */
record OutboxRow(long id, EventRecord event) {}
