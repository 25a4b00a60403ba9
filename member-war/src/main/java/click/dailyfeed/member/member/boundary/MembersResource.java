package click.dailyfeed.member.member.boundary;

import click.dailyfeed.code.member.MemberProfileView;
import click.dailyfeed.code.member.MemberView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.member.member.control.MemberReader;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members and their profiles. */
@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@DenyAll
@Tag(name = "members")
public class MembersResource {

    @Inject
    MemberReader reader;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Me")
    public ApiResponse<MemberView> me() {
        return ApiResponse.ok(reader.member(caller.memberId(), caller.memberId()));
    }

    @GET
    @Path("/profile")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My profile")
    public ApiResponse<MemberProfileView> myProfile() {
        return ApiResponse.ok(reader.profile(caller.memberId(), caller.memberId()));
    }

    @GET
    @Path("/summary")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My card")
    public ApiResponse<SummaryView> mySummary() {
        return ApiResponse.ok(reader.summary(caller.memberId(), caller.memberId()));
    }

    @GET
    @Path("/profile/@{handle: [^/]+}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A profile by its handle, in any case")
    public ApiResponse<MemberProfileView> profileByHandle(@PathParam("handle") String handle) {
        return ApiResponse.ok(reader.profile(caller.memberId(), handle));
    }

    @GET
    @Path("/profile/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A profile by member id")
    public ApiResponse<MemberProfileView> profileById(@PathParam("memberId") long memberId) {
        return ApiResponse.ok(reader.profile(caller.memberId(), memberId));
    }

    @GET
    @Path("/{memberId: [0-9]{1,18}}/profile")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A profile by member id")
    public ApiResponse<MemberProfileView> profile(@PathParam("memberId") long memberId) {
        return ApiResponse.ok(reader.profile(caller.memberId(), memberId));
    }

    @GET
    @Path("/{memberId: [0-9]{1,18}}/summary")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A card by member id")
    public ApiResponse<SummaryView> summary(@PathParam("memberId") long memberId) {
        return ApiResponse.ok(reader.summary(caller.memberId(), memberId));
    }

    @GET
    @Path("/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A member by id")
    public ApiResponse<MemberView> member(@PathParam("memberId") long memberId) {
        return ApiResponse.ok(reader.member(caller.memberId(), memberId));
    }
}
