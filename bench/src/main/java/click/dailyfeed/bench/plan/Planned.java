package click.dailyfeed.bench.plan;

/** One thing to do: kind and number name it. */
public interface Planned {
    /** Its kind. */
    Deed deed();

    /** Its place among its kind, from 0. */
    int number();

    /** The number of the member who does it. */
    int member();
}
