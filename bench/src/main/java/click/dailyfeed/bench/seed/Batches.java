package click.dailyfeed.bench.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Many rows in few round trips. */
record Batches(Connection connection) {
    private static final int SIZE = 5_000;

    /** Fills in one row for each number below a count. */
    void insert(String sql, int count, Row row) throws SQLException {
        insert(sql, count, List::of, (statement, number, same) -> row.fill(statement, number));
    }

    /** Fills in a row for each detail of each number below a count. */
    void insert(String sql, int count, IntFunction<List<Integer>> details, DetailRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (int number = 0; number < count; number++) {
                for (int detail : details.apply(number)) {
                    row.fill(statement, number, detail);
                    statement.addBatch();
                    if (++waiting == SIZE) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
            }
            statement.executeBatch();
        }
    }

    /** The one column of all rows. */
    List<Long> numbers(String sql, String parameter) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }

    /** Sets the parameters of a row. */
    interface Row {
        void fill(PreparedStatement row, int number) throws SQLException;
    }

    /** Sets the parameters of a row that belongs to another one. */
    interface DetailRow {
        void fill(PreparedStatement row, int number, int detail) throws SQLException;
    }
}
