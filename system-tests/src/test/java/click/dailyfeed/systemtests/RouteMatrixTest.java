package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table is about the routes that there are. */
class RouteMatrixTest {

    @Test
    @DisplayName("each route of each service has one row in the route matrix, and each row is a route")
    void complete() {
        List<Operation> rows =
                RouteMatrix.rows().stream().map(RouteMatrix.Row::route).toList();

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(new CompiledServices().routes());
    }
}
