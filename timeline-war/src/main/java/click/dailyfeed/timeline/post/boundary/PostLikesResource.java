package click.dailyfeed.timeline.post.boundary;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.post.control.PostLikesReader;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Those who like a post, newest like first. */
@Path("/timeline/posts/{id: [0-9]{1,18}}/likes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "posts (read)")
public class PostLikesResource {

    private static final int SIZE = 10;

    @Inject
    PostLikesReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Who likes a post", description = "Newest like first")
    public ApiResponse<Scroll<SummaryView>> likes(@PathParam("id") long id, @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(reader.likesOf(caller.memberId(), id, scroll.request("likes:" + id, SIZE)));
    }
}
