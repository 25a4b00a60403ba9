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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single comments and the replies to them, oldest first. */
@Path("/timeline/comments/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "comments (read)")
public class CommentsResource {

    private static final int SIZE = 10;

    @Inject
    CommentReader reader;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A comment")
    @APIResponse(responseCode = "200", description = "The comment, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<CommentView> comment(@PathParam("id") long commentId) {
        return ApiResponse.versioned(reader.comment(Viewers.of(caller, headers), commentId));
    }

    @GET
    @Path("/replies")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Replies to a comment")
    public ApiResponse<Scroll<CommentView>> repliesTo(
            @PathParam("id") long commentId, @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(
                reader.repliesTo(Viewers.of(caller, headers), commentId, scroll.request("replies:" + commentId, SIZE)));
    }
}
