package click.dailyfeed.activity.activity.boundary;

import click.dailyfeed.activity.activity.control.ActivityReader;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.http.ApiResponse;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
}
