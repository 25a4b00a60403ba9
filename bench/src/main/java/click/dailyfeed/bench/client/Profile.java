package click.dailyfeed.bench.client;

/**
 * A member's own profile, as far as it is read here.
 *
 * @param memberId what the platform calls the member
 * @param handle the handle
 * @param displayName the name shown
 * @param followersCount how many follow the member
 * @param followingsCount how many the member follows
 */
public record Profile(long memberId, String handle, String displayName, long followersCount, long followingsCount) {}
