package click.dailyfeed.timeline.comment.boundary;

import click.dailyfeed.code.comment.CommentTreeView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.comment.control.ThreadReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The comments of a post with what is below them, oldest first. */
@Path("/timeline/posts/{id: [0-9]{1,18}}/thread")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "comments (read)")
public class ThreadsResource {

    private static final int SIZE = 10;

    @Inject
    ThreadReader reader;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary = "Top-level comments of a post with their trees",
            description = "Up to 20 replies to each comment; replyCount says whether there are more")
    public ApiResponse<Scroll<CommentTreeView>> threadOf(
            @PathParam("id") long postId,
            @Parameter(description = "Of the deepest replies shown, 0..2", schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("depth")
                    @DefaultValue("2")
                    @Pattern(regexp = "[012]", message = "0..2")
                    String depth,
            @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(reader.threadOf(
                Viewers.of(caller, headers),
                postId,
                Integer.parseInt(depth),
                scroll.request("thread:" + postId, SIZE)));
    }
}
