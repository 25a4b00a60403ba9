package click.dailyfeed.member.session.boundary;

import click.dailyfeed.code.member.MemberView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.limits.LimitClass;
import click.dailyfeed.limits.Limited;
import click.dailyfeed.member.member.boundary.SignupRequest;
import click.dailyfeed.member.member.control.MemberReader;
import click.dailyfeed.member.member.control.NewMember;
import click.dailyfeed.member.member.control.PasswordHasher;
import click.dailyfeed.member.member.control.Signup;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.member.session.control.Account;
import click.dailyfeed.member.session.control.Login;
import click.dailyfeed.member.session.control.OpenedSession;
import click.dailyfeed.member.session.control.SessionEnd;
import click.dailyfeed.member.session.control.TokenPair;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sign-up, login, logout, and the password. */
@Path("/authentication")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
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
    Account account;

    @Inject
    MemberReader reader;

    @Inject
    ClientDevice device;

    @Inject
    RefreshCookie cookie;

    @Inject
    RefreshExchange exchange;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Caller caller;

    @POST
    @Path("/signup")
    @PermitAll
    @Idempotent
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
    public Response login(@NotNull @Valid LoginRequest request) {
        OpenedSession session = login.login(request.email(), request.password(), device.get());
        SummaryView summary = reader.summary(session.memberId(), session.memberId());
        return withTokens(ApiResponse.ok(summary), session.tokens());
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "The same as /api/token/refresh")
    @APIResponseSchema(RefreshResult.class)
    public Response refresh(@CookieParam(RefreshCookie.NAME) String refreshToken) {
        return exchange.answer(refreshToken);
    }

    @POST
    @Path("/logout")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "End the session")
    @APIResponseSchema(Boolean.class)
    public Response logout() {
        sessionEnd.logout(caller.token(), device.get());
        return withoutTokens();
    }

    @POST
    @Path("/logout-all")
    @RolesAllowed(Role.MEMBER)
    @Operation(summary = "End all my sessions", description = "Every access token is good for nothing at once")
    @APIResponseSchema(Boolean.class)
    public Response logoutAll() {
        sessionEnd.endAll(caller.token(), device.get());
        return withoutTokens();
    }

    @PUT
    @Path("/password")
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary = "Change my password",
            description = "This session goes on with the new tokens of the answer; all others end")
    @APIResponseSchema(Boolean.class)
    @APIResponse(responseCode = "401", description = "MEMBER_CREDENTIALS_INVALID: the current password is wrong")
    public Response changePassword(@NotNull @Valid PasswordRequest request) {
        TokenPair tokens =
                account.change(caller.token(), request.currentPassword(), request.newPassword(), device.get());
        return withTokens(ApiResponse.ok(true), tokens);
    }

    private Response withTokens(ApiResponse<?> body, TokenPair tokens) {
        return Response.ok(body)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .cookie(cookie.of(tokens))
                .build();
    }

    private Response withoutTokens() {
        return Response.ok(ApiResponse.ok(true)).cookie(cookie.cleared()).build();
    }
}
