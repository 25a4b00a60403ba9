package click.dailyfeed.timeline.comment.boundary;

import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.comment.control.CommentReader;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments of a post, oldest first. */
@Path("/timeline/posts/{id: [0-9]{1,18}}/comments")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "comments (read)")
public class PostCommentsResource {

    private static final int SIZE = 10;

    @Inject
    CommentReader reader;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Top-level comments of a post")
    public ApiResponse<Scroll<CommentView>> commentsOf(
            @PathParam("id") long postId, @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(
                reader.commentsOf(Viewers.of(caller, headers), postId, scroll.request("comments:" + postId, SIZE)));
    }
}
