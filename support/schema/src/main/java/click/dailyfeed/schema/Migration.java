package click.dailyfeed.schema;

import org.flywaydb.core.Flyway;

/** Brings a database to the newest version of the schema. */
public final class Migration {

    private Migration() {}

    /**
     * Applies the migrations that are missing. Runs at the same moment are serialised by a lock in the database, so every
     * replica may call this.
     *
     * @param jdbcUrl URL of an existing MariaDB database, {@code jdbc:mariadb://host:port/name}
     * @param user database user who may create tables
     * @param password the user's password, may be empty
     * @return the version reached and the number of migrations applied
     * @throws org.flywaydb.core.api.FlywayException if the database is away, or a migration fails or was changed after it had
     *     been applied
     */
    public static MigrationReport migrate(String jdbcUrl, String user, String password) {
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(jdbcUrl, user, password)
                .locations("classpath:db/migration")
                .load();
        int applied = flyway.migrate().migrationsExecuted;
        return new MigrationReport(flyway.info().current().getVersion().getVersion(), applied);
    }
}
