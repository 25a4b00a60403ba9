package click.dailyfeed.content.post.boundary;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.content.post.control.PostWriter;
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

/** Writing posts. */
@Path("/posts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "posts (write)")
public class PostsResource {

    @Inject
    PostWriter writer;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Write a post")
    @APIResponse(responseCode = "201", description = "The new post")
    public ApiResponse<PostView> create(@NotNull @Valid PostRequest request) {
        PostView post = writer.create(caller.memberId(), request.text());
        return ApiResponse.created(post, publicUrl.of("timeline", "/api/timeline/posts/" + post.id()));
    }

    @PUT
    @Path("/{id: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Edit a post of mine")
    @APIResponse(responseCode = "200", description = "The post, with its new ETag")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT: If-Match names another version")
    public ApiResponse<PostView> edit(
            @PathParam("id") long id,
            @NotNull @Valid PostRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
        return ApiResponse.versioned(writer.edit(caller.memberId(), id, request.text(), ifMatch.expected()));
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Delete a post of mine")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT: If-Match names another version")
    public ApiResponse<Boolean> delete(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
        writer.delete(caller.memberId(), id, ifMatch.expected());
        return ApiResponse.ok(true);
    }
}
