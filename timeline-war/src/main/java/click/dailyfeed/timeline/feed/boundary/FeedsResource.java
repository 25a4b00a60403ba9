package click.dailyfeed.timeline.feed.boundary;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.feed.control.FeedReader;
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

/** The posts of one author, newest first. */
@Path("/timeline/posts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "feeds")
public class FeedsResource {

    private static final int AUTHOR_FEED_SIZE = 10;

    @Inject
    FeedReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My posts")
    public ApiResponse<Scroll<PostView>> myFeed(@BeanParam ScrollParameters scroll) {
        return authorFeed(caller.memberId(), scroll);
    }

    @GET
    @Path("/authors/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Posts of a member")
    public ApiResponse<Scroll<PostView>> authorFeed(
            @PathParam("memberId") long memberId, @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(
                reader.authorFeed(caller.memberId(), memberId, scroll.request("posts:" + memberId, AUTHOR_FEED_SIZE)));
    }
}
