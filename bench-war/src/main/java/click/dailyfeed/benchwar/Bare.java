package click.dailyfeed.benchwar;

/**
 * A JSON answer of a wanted size.
 *
 * @param status as in the envelope of the services
 * @param result as in the envelope of the services
 * @param data fills up to the size; ASCII
 */
public record Bare(int status, String result, String data) {

    private static final int FRAME = "{\"data\":\"\",\"result\":\"SUCCESS\",\"status\":200}".length();

    /**
     * @param bytes length of the JSON; less than the frame gives the frame
     */
    static Bare ofSize(int bytes) {
        return new Bare(200, "SUCCESS", "x".repeat(Math.max(0, bytes - FRAME)));
    }
}
