package click.dailyfeed.timeline.post.boundary;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.timeline.post.control.PostReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many posts at once. */
@Path("/timeline/posts/query/list")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "posts (read)")
public class PostQueryResource {

    @Inject
    PostReader reader;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary = "The posts with those ids",
            description = "In the order asked, each once; those that are gone or hidden from me are left out")
    public ApiResponse<List<PostView>> posts(@NotNull @Valid PostIdsRequest request) {
        return ApiResponse.ok(reader.posts(caller.memberId(), request.ids()));
    }
}
