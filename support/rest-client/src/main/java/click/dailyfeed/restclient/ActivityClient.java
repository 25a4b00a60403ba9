package click.dailyfeed.restclient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** The operations of activity that other services use, at {@code dailyfeed.activity.url}. All of them only read. */
@RegisterProvider(InternalCallMarker.class)
@RegisterProvider(RemoteProblemMapper.class)
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public interface ActivityClient extends AutoCloseable {

    /**
     * @param authorization the header as the member sent it, {@code Bearer ...}
     * @param cursor null at the beginning
     */
    @GET
    @Path("/member-activities/export")
    Envelope<ActivityPage> export(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @QueryParam("cursor") String cursor);

    /** Gives its connections back. */
    @Override
    void close();
}
