package click.dailyfeed.pagination;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list, for {@code @BeanParam}. Text, because JAX-RS answers 404 to a bad number. */
public class ScrollParameters {

    @Parameter(description = "Continues a list: nextCursor of the part before")
    @QueryParam("cursor")
    private String cursor;

    @Parameter(description = "1..100", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("size")
    private String size;

    @Parameter(description = "0..49, for clients without cursors", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("page")
    private String page;

    /**
     * @param list the name of the list, see {@link Cursor#encode}
     * @throws DailyfeedException {@code CURSOR_INVALID} or {@code VALIDATION_FAILED}
     */
    public ScrollRequest request(String list, int defaultSize) {
        return ScrollRequest.of(list, cursor, number(size), number(page), defaultSize);
    }

    private static Integer number(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED, e);
        }
    }
}
