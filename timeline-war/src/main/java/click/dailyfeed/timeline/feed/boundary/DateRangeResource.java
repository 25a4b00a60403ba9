package click.dailyfeed.timeline.feed.boundary;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Page;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.feed.control.DateRangeReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All posts of some days, for administrators. */
@Path("/timeline/posts/date-range")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "feeds")
public class DateRangeResource {

    private static final int SIZE = 20;

    @Inject
    DateRangeReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Posts written from one day to another, both included",
            description =
                    "Newest first, all that are not deleted, whoever may see them. Days are those of dailyfeed.zone")
    public ApiResponse<Page<PostView>> posts(
            @Parameter(description = "yyyy-MM-dd", required = true, schema = @Schema(format = "date"))
                    @QueryParam("startDate")
                    String startDate,
            @Parameter(description = "yyyy-MM-dd", required = true, schema = @Schema(format = "date"))
                    @QueryParam("endDate")
                    String endDate,
            @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(
                reader.posts(caller.memberId(), startDate, endDate, scroll.request("posts-of-days", SIZE)));
    }
}
