package click.dailyfeed.activityevents;

/** A row of {@code activity_outbox}: all that a record on the dated topic is made of. */
record OutboxRow(long id, String messageKey, DatedTopic topic, String recordKey, String payload) {}
