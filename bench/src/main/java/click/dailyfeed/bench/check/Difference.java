package click.dailyfeed.bench.check;

/**
 * One thing that the platform answered otherwise than expected.
 *
 * @param member handle of the member who asked
 * @param where list and position, or the name of a value
 * @param expected what the graph and the journal say
 * @param got what the platform answered
 */
public record Difference(String member, String where, String expected, String got) {
    @Override
    public String toString() {
        return member + ", " + where + ": expected " + expected + ", got " + got;
    }
}
