package click.dailyfeed.code.version;

/**
 * Something in one of its versions.
 *
 * @param version counts the changes by members; counters of likes, followers and the like change none
 */
public record Versioned<T>(T value, long version) {}
