package click.dailyfeed.activity.activity.entity;

import java.util.Map;

/**
 * What became of a bulk of events; those that are not mentioned were stored before.
 *
 * @param created how many are new
 * @param refused by message key, why MongoDB does not take them, though it took the others
 */
public record StoredActivities(int created, Map<String, String> refused) {}
