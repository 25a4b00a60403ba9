package click.dailyfeed.activity.notification.boundary;

import click.dailyfeed.activity.activity.boundary.TypeParameter;
import click.dailyfeed.activity.notification.control.NotificationMarker;
import click.dailyfeed.activity.notification.control.NotificationReader;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.activity.UnreadCountView;
import click.dailyfeed.http.ApiResponse;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What others did to the caller. */
@Path("/member-activities/notifications")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "notifications")
public class NotificationsResource {

    private static final int DEFAULT_SIZE = 10;

    @Inject
    NotificationReader reader;

    @Inject
    NotificationMarker marker;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary =
                    "What others did to me, my posts and my comments: likes, comments, replies, follows; newest first")
    public ApiResponse<Scroll<MemberActivityView>> notifications(
            @QueryParam("type") String type, @BeanParam ScrollParameters paging) {
        String list = "notifications:" + caller.memberId() + ":" + type;
        return ApiResponse.ok(reader.of(
                caller.memberId(),
                TypeParameter.of(type, NotificationReader.TYPES),
                paging.request(list, DEFAULT_SIZE)));
    }

    @GET
    @Path("/unread-count")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "How many notifications I have not read; counting ends at 1000")
    public ApiResponse<UnreadCountView> unreadCount() {
        return ApiResponse.ok(new UnreadCountView(reader.countUnread(caller.memberId())));
    }

    @PUT
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Mark a notification and all older ones as read")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no notification of mine")
    public ApiResponse<Boolean> readUpTo(@NotNull @Valid ReadUpToRequest request) {
        marker.markReadUpTo(caller.memberId(), request.upTo());
        return ApiResponse.ok(true);
    }
}
