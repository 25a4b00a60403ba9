package click.dailyfeed.activity.activity.boundary;

import click.dailyfeed.activity.activity.control.ActivityReader;
import click.dailyfeed.activity.activity.control.ReadRecorder;
import click.dailyfeed.activity.notification.control.NotificationMarker;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What members did. */
@Path("/member-activities")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "activities")
public class MemberActivitiesResource {

    private static final int DEFAULT_SIZE = 10;

    /** Internal types are never stored, so nobody can ask for them. */
    private static final Set<MemberActivityType> STORED = Arrays.stream(MemberActivityType.values())
            .filter(type -> !type.internal())
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    ActivityReader reader;

    @Inject
    NotificationMarker marker;

    @Inject
    ReadRecorder reads;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My activities, newest first")
    public ApiResponse<Scroll<MemberActivityView>> mine(
            @QueryParam("type") String type, @BeanParam ScrollParameters paging) {
        String list = "activities:" + caller.memberId() + ":" + type;
        return ApiResponse.ok(
                reader.ofCaller(caller.memberId(), TypeParameter.of(type, STORED), paging.request(list, DEFAULT_SIZE)));
    }

    @GET
    @Path("/followings")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "What the members I follow did: posts, comments and likes, newest first")
    public ApiResponse<Scroll<MemberActivityView>> ofFollowings(
            @QueryParam("type") String type, @BeanParam ScrollParameters paging) {
        String list = "activities-of-followings:" + caller.memberId() + ":" + type;
        return ApiResponse.ok(reader.ofFollowings(
                caller.memberId(),
                TypeParameter.of(type, ActivityReader.SHOWN_TO_FOLLOWERS),
                paging.request(list, DEFAULT_SIZE)));
    }

    @PUT
    @Path("/{id}/read")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Mark a notification as read")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no notification of mine")
    public ApiResponse<Boolean> read(@PathParam("id") String id) {
        marker.markRead(caller.memberId(), id);
        return ApiResponse.ok(true);
    }

    @POST
    @Path("/posts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Record that I read a post: POST_READ and nothing else")
    @APIResponse(responseCode = "201", description = "The activity; it is in my list shortly after, on best effort")
    public ApiResponse<MemberActivityView> recordOnPost(@NotNull @Valid ActivityRequest request) {
        require(request, MemberActivityType.POST_READ);
        return recorded(reads.postRead(caller.memberId(), request.postId()));
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Record that I read a comment: COMMENT_READ and nothing else")
    @APIResponse(responseCode = "201", description = "The activity; it is in my list shortly after, on best effort")
    public ApiResponse<MemberActivityView> recordOnComment(@NotNull @Valid ActivityRequest request) {
        require(request, MemberActivityType.COMMENT_READ);
        if (request.commentId() == null) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED);
        }
        return recorded(reads.commentRead(caller.memberId(), request.postId(), request.commentId()));
    }

    @POST
    @Path("/posts/likes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Refused: likes of posts are recorded when they are done")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, always")
    public ApiResponse<MemberActivityView> recordOnPostLike(@NotNull @Valid ActivityRequest request) {
        throw new DailyfeedException(CommonProblem.FORBIDDEN);
    }

    @POST
    @Path("/comments/likes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Refused: likes of comments are recorded when they are done")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, always")
    public ApiResponse<MemberActivityView> recordOnCommentLike(@NotNull @Valid ActivityRequest request) {
        throw new DailyfeedException(CommonProblem.FORBIDDEN);
    }

    /** Everything else that members do is recorded by those who do it, and cannot be claimed. */
    private static void require(ActivityRequest request, MemberActivityType type) {
        if (request.activityType() != type) {
            throw new DailyfeedException(CommonProblem.FORBIDDEN);
        }
    }

    private ApiResponse<MemberActivityView> recorded(MemberActivityView activity) {
        return ApiResponse.created(
                activity, publicUrl.of("activity", "/api/member-activities?type=" + activity.memberActivityType()));
    }
}
