package click.dailyfeed.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;

/** What a failed transaction met in the database, looked for behind the exceptions that containers wrap around it. */
public enum DatabaseConflict {
    /** A unique key has this value already. */
    DUPLICATE,
    /** Another transaction was quicker (deadlock, lock wait, version of a row): the same work can succeed if run again. */
    LOST_RACE,
    /** Nothing of that kind. */
    NONE;

    /** MariaDB, ER_DUP_ENTRY; other violated constraints share its SQLSTATE. */
    private static final int DUPLICATE_ENTRY = 1062;

    private static final int DEEPEST = 20;

    public static DatabaseConflict of(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(DatabaseConflict::ofOne)
                .filter(conflict -> conflict != NONE)
                .findFirst()
                .orElse(NONE);
    }

    private static DatabaseConflict ofOne(Throwable exception) {
        if (exception instanceof SQLTransactionRollbackException || exception instanceof OptimisticLockException) {
            return LOST_RACE;
        }
        boolean duplicate = exception instanceof SQLException error && error.getErrorCode() == DUPLICATE_ENTRY;
        return duplicate ? DUPLICATE : NONE;
    }
}
