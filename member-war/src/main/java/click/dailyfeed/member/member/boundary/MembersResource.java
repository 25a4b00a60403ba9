package click.dailyfeed.member.member.boundary;

import click.dailyfeed.code.member.MemberProfileView;
import click.dailyfeed.code.member.MemberView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.IfMatch;
import click.dailyfeed.http.JsonAsText;
import click.dailyfeed.limits.LimitClass;
import click.dailyfeed.limits.Limited;
import click.dailyfeed.member.member.control.HandleWriter;
import click.dailyfeed.member.member.control.MemberReader;
import click.dailyfeed.member.member.control.ProfileWriter;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.CallerStates;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members and their profiles. */
@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "members")
public class MembersResource {

    @Inject
    MemberReader reader;

    @Inject
    ProfileWriter profiles;

    @Inject
    HandleWriter handles;

    @Inject
    Caller caller;

    @Inject
    CallerStates callerStates;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Me")
    @APIResponse(responseCode = "200", description = "The member, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<MemberView> me() {
        return ApiResponse.versioned(reader.member(caller.memberId(), caller.memberId()));
    }

    @GET
    @Path("/profile")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My profile")
    @APIResponse(responseCode = "200", description = "The profile, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<MemberProfileView> myProfile() {
        return ApiResponse.versioned(reader.profile(caller.memberId(), caller.memberId()));
    }

    @PUT
    @Path("/profile")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @JsonAsText
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Change my profile", description = "What is left out stays; null or an empty text clears")
    @APIResponse(responseCode = "200", description = "The profile, with its new ETag")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT: If-Match names another version")
    public ApiResponse<MemberProfileView> changeProfile(
            @NotNull @Valid ProfileUpdateRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
        Versioned<MemberProfileView> profile =
                profiles.update(caller.memberId(), request.toChange(), ifMatch.expected());
        callerStates.changed(caller.memberId());
        return ApiResponse.versioned(profile);
    }

    @PUT
    @Path("/profile/handle")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @JsonAsText
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "Change my handle", description = "I can take the old one back for 30 days")
    @APIResponse(responseCode = "200", description = "The new handle")
    @APIResponse(responseCode = "409", description = "MEMBER_HANDLE_ALREADY_EXISTS")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT: If-Match names another version")
    public ApiResponse<String> changeHandle(
            @NotNull @Valid HandleRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
        handles.change(caller.memberId(), request.newHandle(), ifMatch.expected());
        callerStates.changed(caller.memberId());
        return ApiResponse.ok(request.newHandle());
    }

    @POST
    @Path("/query/in")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MEMBER)
    @Limited(LimitClass.READ)
    @Operation(summary = "Cards of many members", description = "In the order asked for, each once")
    public ApiResponse<List<SummaryView>> summaries(@NotNull @Valid MemberIdsRequest request) {
        return ApiResponse.ok(reader.summaries(caller.memberId(), request.ids()));
    }

    @GET
    @Path("/summary")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "My card")
    public ApiResponse<SummaryView> mySummary() {
        return ApiResponse.ok(callerStates.get().summary());
    }

    @GET
    @Path("/profile/@{handle: [^/]+}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A profile by its handle, in any case")
    @APIResponse(responseCode = "200", description = "The profile, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<MemberProfileView> profileByHandle(@PathParam("handle") String handle) {
        return ApiResponse.versioned(reader.profile(caller.memberId(), handle));
    }

    @GET
    @Path("/profile/{memberId: [0-9]{1,18}}")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A profile by member id")
    @APIResponse(responseCode = "200", description = "The profile, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<MemberProfileView> profileById(@PathParam("memberId") long memberId) {
        return ApiResponse.versioned(reader.profile(caller.memberId(), memberId));
    }

    @GET
    @Path("/{memberId: [0-9]{1,18}}/profile")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "A profile by member id")
    @APIResponse(responseCode = "200", description = "The profile, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<MemberProfileView> profile(@PathParam("memberId") long memberId) {
        return ApiResponse.versioned(reader.profile(caller.memberId(), memberId));
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
    @APIResponse(responseCode = "200", description = "The member, with its ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match: the client has it")
    public ApiResponse<MemberView> member(@PathParam("memberId") long memberId) {
        return ApiResponse.versioned(reader.member(caller.memberId(), memberId));
    }
}
