package click.dailyfeed.member.follow.boundary;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.member.follow.control.Recommender;
import click.dailyfeed.pagination.Page;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
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

/** Whom to follow. */
@Path("/members/follow/recommend")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "follow")
public class RecommendationsResource {

    private static final int DEFAULT_SIZE = 10;

    @Inject
    Recommender recommender;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Friends of friends, then newcomers")
    public ApiResponse<Scroll<SummaryView>> recommended(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(recommender.recommended(caller.memberId(), paging.request("recommend", DEFAULT_SIZE)));
    }

    @GET
    @Path("/newbie")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Newcomers by page", description = "totalElements is at most 5000")
    public ApiResponse<Page<SummaryView>> newcomersPage(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(recommender.newcomersPage(caller.memberId(), paging.request("newcomers", DEFAULT_SIZE)));
    }

    @GET
    @Path("/newbie/more")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Newcomers, newest first")
    public ApiResponse<Scroll<SummaryView>> newcomers(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(recommender.newcomers(caller.memberId(), paging.request("newcomers", DEFAULT_SIZE)));
    }
}
