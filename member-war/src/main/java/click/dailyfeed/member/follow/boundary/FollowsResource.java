package click.dailyfeed.member.follow.boundary;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.member.follow.control.FollowReader;
import click.dailyfeed.member.follow.control.FollowWriter;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Follow, unfollow, and who follows whom. */
@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "follow")
public class FollowsResource {

    private static final int DEFAULT_SIZE = 10;

    @Inject
    FollowWriter writer;

    @Inject
    FollowReader reader;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @Path("/follow/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Follow a member")
    @APIResponse(responseCode = "201", description = "Followed")
    public ApiResponse<Boolean> follow(@PathParam("memberId") long memberId) {
        writer.follow(caller.memberId(), memberId);
        return ApiResponse.created(true, publicUrl.of("member", "/api/members/" + memberId + "/summary"));
    }

    @DELETE
    @Path("/follow/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Unfollow a member")
    public ApiResponse<Boolean> unfollow(@PathParam("memberId") long memberId) {
        writer.unfollow(caller.memberId(), memberId);
        return ApiResponse.ok(true);
    }

    @GET
    @Path("/followers-followings")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "The beginnings of both my lists")
    public ApiResponse<FollowersAndFollowings> mine(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(both(caller.memberId(), paging));
    }

    @GET
    @Path("/{memberId: [0-9]{1,18}}/followers-followings")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "The beginnings of both lists of a member")
    public ApiResponse<FollowersAndFollowings> ofMember(
            @PathParam("memberId") long memberId, @BeanParam ScrollParameters paging) {
        return ApiResponse.ok(both(memberId, paging));
    }

    @GET
    @Path("/followers/more")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My followers, newest follow first")
    public ApiResponse<Scroll<SummaryView>> myFollowers(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(followers(caller.memberId(), paging));
    }

    @GET
    @Path("/{memberId: [0-9]{1,18}}/followers/more")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Followers of a member, newest follow first")
    public ApiResponse<Scroll<SummaryView>> followersOf(
            @PathParam("memberId") long memberId, @BeanParam ScrollParameters paging) {
        return ApiResponse.ok(followers(memberId, paging));
    }

    @GET
    @Path("/followings/more")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Whom I follow, newest follow first")
    public ApiResponse<Scroll<SummaryView>> myFollowings(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(followings(caller.memberId(), paging));
    }

    @GET
    @Path("/{memberId: [0-9]{1,18}}/followings/more")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Whom a member follows, newest follow first")
    public ApiResponse<Scroll<SummaryView>> followingsOf(
            @PathParam("memberId") long memberId, @BeanParam ScrollParameters paging) {
        return ApiResponse.ok(followings(memberId, paging));
    }

    @GET
    @Path("/query/followings")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "All whom I follow, at most 1000")
    public ApiResponse<List<SummaryView>> allFollowings() {
        return ApiResponse.ok(reader.allFollowings(caller.memberId()));
    }

    private FollowersAndFollowings both(long memberId, ScrollParameters paging) {
        return new FollowersAndFollowings(followers(memberId, paging), followings(memberId, paging));
    }

    private Scroll<SummaryView> followers(long memberId, ScrollParameters paging) {
        return reader.followers(caller.memberId(), memberId, paging.request("followers:" + memberId, DEFAULT_SIZE));
    }

    private Scroll<SummaryView> followings(long memberId, ScrollParameters paging) {
        return reader.followings(caller.memberId(), memberId, paging.request("followings:" + memberId, DEFAULT_SIZE));
    }
}
