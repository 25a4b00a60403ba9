package click.dailyfeed.deadletters;

/**
 * What became of a letter that was delivered again.
 *
 * @param reason why not; null if it was taken
 */
public record Delivery(Result result, String reason) {

    /** The letter is where it should be. */
    public static final Delivery TAKEN = new Delivery(Result.TAKEN, null);

    /** Who is to blame. */
    public enum Result {
        /** Nobody. */
        TAKEN,
        /** The letter itself: it would fail everywhere. */
        REFUSED,
        /** Who should take it did not answer. */
        AWAY
    }
}
