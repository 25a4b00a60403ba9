package click.dailyfeed.activity.export.boundary;

import click.dailyfeed.activity.activity.control.ActivityReader;
import click.dailyfeed.code.activity.ExportedActivity;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All of one's own activities. */
@Path("/member-activities/export")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "activities")
public class ActivityExportResource {

    /** More than the part of a list: member asks for all of them, and at most a hundred times a second. */
    private static final int SIZE = 1_000;

    @Inject
    ActivityReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary = "All my activities, newest first",
            description = "For the export of all my data: a thousand at a time")
    public ApiResponse<Scroll<ExportedActivity>> export(
            @Parameter(description = "Continues the list: nextCursor of the part before") @QueryParam("cursor")
                    String cursor) {
        ScrollRequest begin = ScrollRequest.of("activity-export:" + caller.memberId(), cursor, null, null, 1);
        ScrollRequest part = new ScrollRequest(begin.list(), begin.after(), SIZE, 0);
        return ApiResponse.ok(
                reader.ofCaller(caller.memberId(), Optional.empty(), part).map(ExportedActivity::of));
    }
}
