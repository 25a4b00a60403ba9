package click.dailyfeed.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseConflictTest {

    static Stream<Exception> lostRaces() {
        return Stream.of(
                new SQLTransactionRollbackException("Deadlock found", "40001", 1213),
                new SQLTransactionRollbackException("Lock wait timeout exceeded", "HY000", 1205),
                new OptimisticLockException());
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    @DisplayName("R4.7 deadlocks, lock waits and versions are told from other failures, however deep")
    void lostRace(Exception cause) {
        assertThat(DatabaseConflict.of(new IllegalStateException(new PersistenceException(cause))))
                .isEqualTo(DatabaseConflict.LOST_RACE);
    }

    @Test
    @DisplayName("R1.5 a taken key is a duplicate, another violated constraint is not")
    void duplicate() {
        assertThat(DatabaseConflict.of(new PersistenceException(
                        new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062))))
                .isEqualTo(DatabaseConflict.DUPLICATE);
        assertThat(DatabaseConflict.of(new PersistenceException(
                        new SQLIntegrityConstraintViolationException("Column cannot be null", "23000", 1048))))
                .isEqualTo(DatabaseConflict.NONE);
    }

    @Test
    @DisplayName("R4.7 anything else is no conflict")
    void none() {
        assertThat(DatabaseConflict.of(new SQLException("Connection refused", "08000")))
                .isEqualTo(DatabaseConflict.NONE);
        assertThat(DatabaseConflict.of(new IllegalStateException())).isEqualTo(DatabaseConflict.NONE);
    }
}
