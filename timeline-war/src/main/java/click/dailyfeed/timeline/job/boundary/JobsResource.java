package click.dailyfeed.timeline.job.boundary;

import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.jobs.JobState;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** The scheduled jobs of timeline, for an ADMIN. */
@Path("/admin/timeline/jobs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "administration")
public class JobsResource {

    @Inject
    TimelineJobs jobs;

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "State of the scheduled jobs")
    public ApiResponse<List<JobState>> states() {
        return ApiResponse.ok(jobs.states());
    }

    @POST
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Run a job now", description = "Answers when it is done")
    @APIResponse(responseCode = "200", description = "Its state afterwards")
    @APIResponse(responseCode = "409", description = "REQUEST_IN_PROGRESS: it is running")
    public ApiResponse<JobState> run(@PathParam("name") String name) {
        return ApiResponse.ok(jobs.run(name));
    }
}
