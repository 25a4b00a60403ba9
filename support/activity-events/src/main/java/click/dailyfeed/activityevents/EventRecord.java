package click.dailyfeed.activityevents;

/**
 * All that a record on a dated topic is made of.
 *
 * @param recordKey decides the partition, see {@link MemberAction#recordKey()}
 * @param payload the event as {@link ActivityEventJson} writes it
 */
record EventRecord(String messageKey, DatedTopic topic, String recordKey, String payload) {}
