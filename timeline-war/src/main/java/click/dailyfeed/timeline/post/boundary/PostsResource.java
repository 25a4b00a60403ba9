package click.dailyfeed.timeline.post.boundary;

import click.dailyfeed.code.post.PostVersionView;
import click.dailyfeed.code.post.PostView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.post.control.PostReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single posts. */
@Path("/timeline/posts/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "posts (read)")
public class PostsResource {

    private static final int HISTORY_SIZE = 10;

    @Inject
    PostReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A post", description = "Counts a view of others, once an hour")
    @APIResponse(responseCode = "200", description = "The post, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<PostView> post(@PathParam("id") long id) {
        return ApiResponse.versioned(reader.post(caller.memberId(), id));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "What a post said before its edits", description = "Newest first")
    public ApiResponse<Scroll<PostVersionView>> history(@PathParam("id") long id, @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(reader.history(caller.memberId(), id, scroll.request("history:" + id, HISTORY_SIZE)));
    }
}
