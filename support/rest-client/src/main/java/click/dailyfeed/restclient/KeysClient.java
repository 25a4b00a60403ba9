package click.dailyfeed.restclient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** The public keys of member. */
@RegisterProvider(InternalCallMarker.class)
@Path("/api/token")
public interface KeysClient {

    /**
     * The JWK Set (RFC 7517) as text, each key with the boolean member {@code primary}.
     *
     * @throws jakarta.ws.rs.WebApplicationException for an answer that is none of 2xx
     * @throws jakarta.ws.rs.ProcessingException when member does not answer in time
     */
    @GET
    @Path("/jwks")
    @Produces(MediaType.APPLICATION_JSON)
    String jwkSet();
}
