package click.dailyfeed.timeline.post.boundary;

import click.dailyfeed.code.post.PostStatisticsView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.timeline.post.control.PostReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The numbers next to posts. */
@Path("/timeline/statistics/posts/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "posts (read)")
public class PostStatisticsResource {

    @Inject
    PostReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "How often a post was commented and liked")
    public ApiResponse<PostStatisticsView> statistics(@PathParam("id") long id) {
        return ApiResponse.ok(reader.statistics(caller.memberId(), id));
    }
}
