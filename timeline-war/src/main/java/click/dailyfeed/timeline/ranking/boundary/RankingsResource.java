package click.dailyfeed.timeline.ranking.boundary;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.timeline.ranking.control.RankingReader;
import click.dailyfeed.timeline.ranking.entity.Ranking;
import click.dailyfeed.timeline.ranking.entity.RankingMeasure;
import click.dailyfeed.timeline.ranking.entity.RankingWindow;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rankings of posts. A cursor walks the ranking as it was when the walk began, for ten minutes. */
@Path("/timeline/posts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "rankings")
public class RankingsResource {

    private static final int SIZE = 20;
    private static final String DEFAULT_WINDOW = "7d";

    @Inject
    RankingReader reader;

    @Inject
    Caller caller;

    @GET
    @Path("/most-popular")
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary = "The most popular posts",
            description =
                    "By views, likes and comments within the window; in those of 24 h and 7 d younger posts come first")
    public ApiResponse<Scroll<PostView>> mostPopular(
            @Parameter(schema = @Schema(enumeration = {"24h", "7d", "30d", "all"}))
                    @QueryParam("window")
                    @DefaultValue(DEFAULT_WINDOW)
                    String window,
            @BeanParam ScrollParameters scroll) {
        return ranking(new Ranking(RankingMeasure.POPULARITY, RankingWindow.of(window)), scroll);
    }

    @GET
    @Path("/most-commented")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "The most commented posts", description = "By comments and replies within the window")
    public ApiResponse<Scroll<PostView>> mostCommented(
            @Parameter(schema = @Schema(enumeration = {"24h", "7d", "30d", "all"}))
                    @QueryParam("window")
                    @DefaultValue(DEFAULT_WINDOW)
                    String window,
            @BeanParam ScrollParameters scroll) {
        return ranking(new Ranking(RankingMeasure.COMMENTS, RankingWindow.of(window)), scroll);
    }

    @GET
    @Path("/recent-activities")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Posts by their last comment or like", description = "Newest first")
    public ApiResponse<Scroll<PostView>> recentActivities(@BeanParam ScrollParameters scroll) {
        return ranking(Ranking.RECENT_ACTIVITIES, scroll);
    }

    private ApiResponse<Scroll<PostView>> ranking(Ranking ranking, ScrollParameters scroll) {
        return ApiResponse.ok(reader.read(caller.memberId(), ranking, scroll.request(ranking.name(), SIZE)));
    }
}
