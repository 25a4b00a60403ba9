package click.dailyfeed.idempotency;

/**
 * What the first attempt was answered.
 *
 * @param location null where there was none
 * @param body JSON
 */
record StoredAnswer(int status, String location, String body) {}
