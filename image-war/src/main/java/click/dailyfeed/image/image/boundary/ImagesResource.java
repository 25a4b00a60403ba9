package click.dailyfeed.image.image.boundary;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ImageProblem;
import click.dailyfeed.http.ApiResponse;
import click.dailyfeed.http.PublicUrl;
import click.dailyfeed.idempotency.CurrentAttempt;
import click.dailyfeed.idempotency.Idempotent;
import click.dailyfeed.image.image.control.ImageUploader;
import click.dailyfeed.image.image.control.ImageViewer;
import click.dailyfeed.image.image.entity.Image;
import click.dailyfeed.image.image.entity.ImageId;
import click.dailyfeed.image.image.entity.ImageSize;
import click.dailyfeed.limits.LimitClass;
import click.dailyfeed.limits.Limited;
import click.dailyfeed.token.Caller;
import click.dailyfeed.token.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Upload and view of pictures (api.md, image). */
@Path("/images")
@ApplicationScoped
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "images")
public class ImagesResource {

    /** A picture never changes under its id. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    @Inject
    Caller caller;

    @Inject
    ImageUploader uploader;

    @Inject
    ImageViewer viewer;

    @Inject
    PublicUrl publicUrl;

    @Inject
    CurrentAttempt attempt;

    @POST
    @Path("/upload")
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @LimitedUpload
    @Limited(LimitClass.UPLOAD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "picture")
    @Operation(summary = "Upload a picture", description = "JPEG or PNG, at most 10 MiB and 24 megapixels")
    @APIResponse(responseCode = "201", description = "The id of the picture")
    @APIResponse(responseCode = "413", description = "IMAGE_TOO_LARGE")
    @APIResponse(responseCode = "503", description = "OVERLOADED: come back after Retry-After seconds")
    public CompletionStage<ApiResponse<String>> upload(@Parameter(hidden = true) @FormParam("image") EntityPart image)
            throws IOException {
        long ownerId = caller.memberId();
        return uploader.render(contentOf(image))
                .thenApply(attempt.storing(renditions -> created(uploader.keep(ownerId, renditions))));
    }

    @POST
    @Path("/upload/profile")
    @RolesAllowed(Role.MEMBER)
    @Idempotent
    @LimitedUpload
    @Limited(LimitClass.UPLOAD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "picture")
    @Operation(summary = "Upload a picture for the profile", description = "The same as /api/images/upload")
    @APIResponse(responseCode = "201", description = "The id of the picture")
    public CompletionStage<ApiResponse<String>> uploadProfile(
            @Parameter(hidden = true) @FormParam("image") EntityPart image) throws IOException {
        return upload(image);
    }

    @GET
    @Path("/view/{imageId}")
    @PermitAll
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @Operation(summary = "View a picture")
    @SecurityRequirements
    @APIResponse(responseCode = "200", description = "The picture")
    @APIResponse(responseCode = "304", description = "The client has it")
    @APIResponse(responseCode = "404", description = "IMAGE_NOT_FOUND")
    public Response view(
            @PathParam("imageId") String imageId,
            @QueryParam("thumbnail") boolean thumbnail,
            @QueryParam("size") @DefaultValue("original") String sizeLabel,
            @Context Request request) {
        Image image = viewer.getOrThrow(imageId);
        ImageSize size = thumbnail ? ImageSize.THUMBNAIL : sizeOf(sizeLabel);
        EntityTag tag = new EntityTag(image.id() + "." + size.label());
        Response.ResponseBuilder response = request.evaluatePreconditions(tag);
        if (response == null) {
            response = Response.ok(viewer.open(image, size), image.mimeType());
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOREVER)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private ApiResponse<String> created(ImageId id) {
        return ApiResponse.created(id.text(), publicUrl.of("image", "/api/images/view/" + id));
    }

    private static ImageSize sizeOf(String label) {
        return ImageSize.ofLabel(label).orElseThrow(() -> new DailyfeedException(CommonProblem.VALIDATION_FAILED));
    }

    private static byte[] contentOf(EntityPart image) throws IOException {
        if (image == null) {
            throw new DailyfeedException(ImageProblem.EMPTY_IMAGE_FILE);
        }
        try (InputStream content = image.getContent()) {
            return content.readNBytes(ImageUploader.MAX_BYTES + 1);
        }
    }
}
