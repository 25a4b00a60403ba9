package click.dailyfeed.problem;

/** Looks for what really happened behind the exceptions that containers wrap around it. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first exception of that type among the exception and its causes, or null. */
    static <T extends Throwable> T find(Throwable exception, Class<T> type) {
        Throwable current = exception;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            if (type.isInstance(current)) {
                return type.cast(current);
            }
            current = current.getCause();
        }
        return null;
    }
}
