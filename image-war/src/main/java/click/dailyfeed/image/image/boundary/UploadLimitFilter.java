package click.dailyfeed.image.image.boundary;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ImageProblem;
import click.dailyfeed.http.LimitedStream;
import click.dailyfeed.image.image.control.ImageUploader;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses bodies that are too long to hold an acceptable picture, before their parts are written to the disk. */
@Provider
@LimitedUpload
@Priority(Priorities.ENTITY_CODER)
public class UploadLimitFilter implements ContainerRequestFilter {

    /** The picture, and what multipart puts around it. */
    private static final int MAX_BYTES = ImageUploader.MAX_BYTES + 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MAX_BYTES) {
            throw new DailyfeedException(ImageProblem.IMAGE_TOO_LARGE);
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream(), MAX_BYTES, ImageProblem.IMAGE_TOO_LARGE));
    }
}
