package click.dailyfeed.timeline.view.entity;

import java.util.Map;

/**
 * Views that go into the database together.
 *
 * @param id unique, and always the same however often the batch comes
 * @param counts of views
 */
public record ViewBatch(String id, Map<PostHour, Long> counts) {}
