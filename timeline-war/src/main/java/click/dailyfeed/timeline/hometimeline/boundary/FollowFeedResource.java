package click.dailyfeed.timeline.hometimeline.boundary;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.hometimeline.control.FollowFeedReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The follow feed, newest first. */
@Path("/timeline/posts/followings")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "feeds")
public class FollowFeedResource {

    private static final int SIZE = 20;

    @Inject
    FollowFeedReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Posts of the members I follow")
    public ApiResponse<Scroll<PostView>> followFeed(@BeanParam ScrollParameters scroll) {
        long viewerId = caller.memberId();
        return ApiResponse.ok(reader.read(viewerId, scroll.request("follow-feed:" + viewerId, SIZE)));
    }
}
