package click.dailyfeed.search.post.boundary;

import click.dailyfeed.code.post.FoundPostView;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.limits.LimitClass;
import click.dailyfeed.limits.Limited;
import click.dailyfeed.pagination.Page;
import click.dailyfeed.pagination.ScrollParameters;
import click.dailyfeed.search.post.control.PostSearch;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search of posts. */
@Path("/search/posts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Limited(LimitClass.SEARCH)
@Tag(name = "search")
public class PostSearchResource {

    private static final int DEFAULT_SIZE = 10;
    private static final int MAX_KEYWORD = 100;

    @Inject
    PostSearch search;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Role.MEMBER)
    @Operation(
            summary = "Posts by keyword",
            description = "Korean and English; every word must be found, best hit first")
    @APIResponse(responseCode = "200", description = "A page of posts, each with a highlight")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: no keyword, or more than 100 characters")
    @APIResponse(responseCode = "503", description = "INDEX_REBUILDING: come back after Retry-After seconds")
    public ApiResponse<Page<FoundPostView>> posts(
            @Parameter(description = "Words; operators mean nothing", example = "회원")
                    @QueryParam("keyword")
                    @NotBlank
                    @Size(max = MAX_KEYWORD)
                    String keyword,
            @BeanParam ScrollParameters paging) {
        return ApiResponse.ok(search.search(caller.memberId(), keyword, paging.request("search", DEFAULT_SIZE)));
    }
}
