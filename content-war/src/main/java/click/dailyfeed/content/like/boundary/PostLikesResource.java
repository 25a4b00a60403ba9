package click.dailyfeed.content.like.boundary;

import click.dailyfeed.content.like.control.PostLiker;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Liking posts. */
@Path("/posts/{id: [0-9]{1,18}}/like")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "likes")
public class PostLikesResource {

    @Inject
    PostLiker liker;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Like a post")
    @APIResponse(responseCode = "201", description = "Liked")
    public ApiResponse<Boolean> like(@PathParam("id") long postId) {
        liker.like(caller.memberId(), postId);
        return ApiResponse.created(true, publicUrl.of("timeline", "/api/timeline/posts/" + postId));
    }

    @DELETE
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Take the like back")
    public ApiResponse<Boolean> unlike(@PathParam("id") long postId) {
        liker.unlike(caller.memberId(), postId);
        return ApiResponse.ok(true);
    }
}
