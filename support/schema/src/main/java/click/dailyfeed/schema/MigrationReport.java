package click.dailyfeed.schema;

/**
 * What one run of the migrations did.
 *
 * @param version version of the schema after the run, for example {@code "4"}
 * @param applied number of migrations that this run applied; 0 when the schema was already there
 */
public record MigrationReport(String version, int applied) {}
