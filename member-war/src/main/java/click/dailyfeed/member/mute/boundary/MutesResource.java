package click.dailyfeed.member.mute.boundary;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.member.mute.control.MuteReader;
import click.dailyfeed.member.mute.control.MuteWriter;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mute and unmute members. */
@Path("/members/mutes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "mutes")
public class MutesResource {

    private static final int DEFAULT_SIZE = 10;

    @Inject
    MuteWriter writer;

    @Inject
    MuteReader reader;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @Path("/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Mute a member", description = "Can be repeated. Their posts leave my feeds.")
    @APIResponse(responseCode = "201", description = "Muted")
    public ApiResponse<Boolean> mute(@PathParam("memberId") long memberId) {
        writer.mute(caller.memberId(), memberId);
        return ApiResponse.created(true, publicUrl.of("member", "/api/members/mutes"));
    }

    @DELETE
    @Path("/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Unmute a member", description = "Can be repeated")
    public ApiResponse<Boolean> unmute(@PathParam("memberId") long memberId) {
        writer.unmute(caller.memberId(), memberId);
        return ApiResponse.ok(true);
    }

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Whom I have muted, newest mute first")
    public ApiResponse<Scroll<SummaryView>> muted(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(reader.muted(caller.memberId(), paging.request("mutes", DEFAULT_SIZE)));
    }
}
