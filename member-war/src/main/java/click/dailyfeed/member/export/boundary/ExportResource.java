package click.dailyfeed.member.export.boundary;

import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.member.export.control.Exporter;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All of one's own data. */
@Path("/members/export")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "members")
public class ExportResource {

    @Inject
    Exporter exporter;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "All my data", description = "Once a day; one property for each service")
    @APIResponse(responseCode = "200", description = "The data, by service")
    @APIResponse(responseCode = "429", description = "RATE_LIMITED: come back after Retry-After seconds")
    public ApiResponse<Map<String, Object>> export() {
        return ApiResponse.ok(exporter.export(caller.memberId()));
    }
}
