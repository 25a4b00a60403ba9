package click.dailyfeed.operator.manifests;

/**
 * Something that a check refuses.
 *
 * @param object kind and name, {@code DestinationRule/dailyfeed-member}
 * @param field a JSON pointer into the object
 * @param value what is there, empty when nothing is
 * @param why what ought to be
 */
record Finding(String object, String field, String value, String why) {

    @Override
    public String toString() {
        return object + " " + field + " = \"" + value + "\": " + why;
    }
}
