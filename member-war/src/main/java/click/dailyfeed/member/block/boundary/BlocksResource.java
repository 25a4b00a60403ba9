package click.dailyfeed.member.block.boundary;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.member.block.control.BlockReader;
import click.dailyfeed.member.block.control.BlockWriter;
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

/** Block and unblock members. */
@Path("/members/blocks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "blocks")
public class BlocksResource {

    private static final int DEFAULT_SIZE = 10;

    @Inject
    BlockWriter writer;

    @Inject
    BlockReader reader;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @Path("/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @Operation(summary = "Block a member", description = "Can be repeated. Ends the follows between both.")
    @APIResponse(responseCode = "201", description = "Blocked")
    public ApiResponse<Boolean> block(@PathParam("memberId") long memberId) {
        writer.block(caller.memberId(), memberId);
        return ApiResponse.created(true, publicUrl.of("member", "/api/members/blocks"));
    }

    @DELETE
    @Path("/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Unblock a member", description = "Can be repeated")
    public ApiResponse<Boolean> unblock(@PathParam("memberId") long memberId) {
        writer.unblock(caller.memberId(), memberId);
        return ApiResponse.ok(true);
    }

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Whom I have blocked, newest block first")
    public ApiResponse<Scroll<SummaryView>> blocked(@BeanParam ScrollParameters paging) {
        return ApiResponse.ok(reader.blocked(caller.memberId(), paging.request("blocks", DEFAULT_SIZE)));
    }
}
