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

/** The comments of one member, newest first. */
@Path("/timeline")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "comments (read)")
public class MemberCommentsResource {

    private static final int OWN_SIZE = 20;
    private static final int SIZE = 10;

    @Inject
    CommentReader reader;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @GET
    @Path("/comments")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My comments", description = "Those on posts that I still see, newest first")
    public ApiResponse<Scroll<CommentView>> myComments(@BeanParam ScrollParameters scroll) {
        long memberId = caller.memberId();
        return ApiResponse.ok(reader.commentsBy(
                Viewers.of(caller, headers), memberId, scroll.request("own-comments:" + memberId, OWN_SIZE)));
    }

    @GET
    @Path("/members/{memberId: [0-9]{1,18}}/comments")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Comments of a member", description = "Those on posts that I see, newest first")
    public ApiResponse<Scroll<CommentView>> commentsOf(
            @PathParam("memberId") long memberId, @BeanParam ScrollParameters scroll) {
        return ApiResponse.ok(reader.commentsBy(
                Viewers.of(caller, headers), memberId, scroll.request("comments-by:" + memberId, SIZE)));
    }
}
