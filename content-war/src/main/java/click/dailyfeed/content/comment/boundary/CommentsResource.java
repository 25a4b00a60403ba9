package click.dailyfeed.content.comment.boundary;

import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.content.comment.control.CommentWriter;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.IfMatch;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writing comments and replies. */
@Path("/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "comments (write)")
public class CommentsResource {

    @Inject
    CommentWriter writer;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Comment on a post, or reply to a comment of it")
    @APIResponse(responseCode = "201", description = "The new comment")
    public ApiResponse<CommentView> comment(@NotNull @Valid CommentRequest request) {
        long memberId = caller.memberId();
        return created(
                request.parentId() == null
                        ? writer.comment(memberId, request.postId(), request.content())
                        : writer.reply(memberId, request.postId(), request.parentId(), request.content()));
    }

    @POST
    @Path("/replies")
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Reply to a comment")
    @APIResponse(responseCode = "201", description = "The new reply")
    public ApiResponse<CommentView> reply(@NotNull @Valid ReplyRequest request) {
        return created(writer.reply(caller.memberId(), request.postId(), request.parentId(), request.content()));
    }

    @PUT
    @Path("/{id: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Edit a comment of mine")
    @APIResponse(responseCode = "200", description = "The comment, with its new ETag")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT: If-Match names another version")
    public ApiResponse<CommentView> edit(
            @PathParam("id") long id,
            @NotNull @Valid CommentEditRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
        return ApiResponse.versioned(writer.edit(caller.memberId(), id, request.content(), ifMatch.expected()));
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Delete a comment of mine, or one below a post of mine, with its replies")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT: If-Match names another version")
    public ApiResponse<Boolean> delete(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
        writer.delete(caller.memberId(), id, ifMatch.expected());
        return ApiResponse.ok(true);
    }

    private ApiResponse<CommentView> created(CommentView comment) {
        return ApiResponse.created(comment, publicUrl.of("timeline", "/api/timeline/comments/" + comment.id()));
    }
}
