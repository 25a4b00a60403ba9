package click.dailyfeed.member.export.control;

/** What one service keeps of a member. Every bean of this type becomes a property of the export. */
public interface ExportPart {

    /** Name of the property: the name of the service. */
    String name();

    /**
     * @return something that JSON-B or JSON-P writes
     */
    Object of(long memberId);
}
