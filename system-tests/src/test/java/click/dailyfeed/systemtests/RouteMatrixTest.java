package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table is about the routes that there are. */
class RouteMatrixTest {

    @Test
    @DisplayName("each route of each service has one row in the route matrix, and each row is a route")
    void complete() {
        List<Operation> rows =
                RouteMatrix.rows().stream().map(RouteMatrix.Row::route).toList();
        Set<Operation> routes = new CompiledServices().routes();

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(routes)
                .filteredOn(route -> !rows.contains(route))
                .as("without a row")
                .isEmpty();
        assertThat(rows)
                .filteredOn(row -> !routes.contains(row))
                .as("without a route")
                .isEmpty();
    }
}
