package click.dailyfeed.code.activity;

/**
 * The number of unread notifications.
 *
 * @param count at most 1000, where counting ends
 */
public record UnreadCountView(int count) {}
