package click.dailyfeed.systemtests;

/**
 * An operation of a service.
 *
 * @param service whose it is
 * @param method of HTTP
 * @param template its path from {@code /api} on, with the names of its parameters in braces
 */
record Operation(String service, String method, String template) implements Comparable<Operation> {

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return service + " " + method + " " + template;
    }
}
