package click.dailyfeed.member.session.boundary;

import click.dailyfeed.code.member.MemberView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.limits.LimitClass;
import click.dailyfeed.limits.Limited;
import click.dailyfeed.member.member.boundary.SignupRequest;
import click.dailyfeed.member.member.control.MemberReader;
import click.dailyfeed.member.member.control.NewMember;
import click.dailyfeed.member.member.control.PasswordHasher;
import click.dailyfeed.member.member.control.Signup;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.member.session.control.Login;
import click.dailyfeed.member.session.control.SessionEnd;
import click.dailyfeed.member.session.control.TokenPair;
import click.dailyfeed.member.session.entity.Session.Device;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sign-up, login and logout. */
@Path("/authentication")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@DenyAll
@Tag(name = "authentication")
public class AuthenticationResource {

    @Inject
    PasswordHasher hasher;

    @Inject
    Signup signup;

    @Inject
    Login login;

    @Inject
    SessionEnd sessionEnd;

    @Inject
    MemberReader reader;

    @Inject
    RefreshCookie cookie;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @Path("/signup")
    @PermitAll
    @Limited(LimitClass.SIGNUP)
    @SecurityRequirements
    @Operation(summary = "Become a member")
    @APIResponse(responseCode = "201", description = "The new member")
    @APIResponse(responseCode = "409", description = "MEMBER_ALREADY_EXISTS, MEMBER_HANDLE_ALREADY_EXISTS")
    public ApiResponse<MemberView> signUp(@NotNull @Valid SignupRequest request) {
        NewMember newMember = request.toNewMember();
        String passwordHash = hasher.hash(newMember.password());
        MemberView member = MemberMapper.toMember(signup.signUp(newMember, passwordHash));
        return ApiResponse.created(member, publicUrl.of("member", "/api/members/" + member.id()));
    }

    @POST
    @Path("/login")
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "Open a session", description = "The access token is in the Authorization header")
    @APIResponseSchema(SummaryView.class)
    public Response login(@NotNull @Valid LoginRequest request, @Context HttpServletRequest http) {
        long memberId = login.authenticate(request.email(), request.password());
        Device device = new Device(http.getHeader(HttpHeaders.USER_AGENT), http.getRemoteAddr());
        TokenPair tokens = login.open(memberId, device);
        SummaryView summary = reader.summary(memberId, memberId);
        return Response.ok(ApiResponse.ok(summary))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .cookie(cookie.of(tokens))
                .build();
    }

    @POST
    @Path("/logout")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "End the session")
    @APIResponseSchema(Boolean.class)
    public Response logout() {
        sessionEnd.logout(caller.token());
        return Response.ok(ApiResponse.ok(true)).cookie(cookie.cleared()).build();
    }
}
