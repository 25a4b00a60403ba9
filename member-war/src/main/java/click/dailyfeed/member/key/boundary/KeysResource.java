package click.dailyfeed.member.key.boundary;

import click.dailyfeed.member.key.control.KeyPublisher;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys. No envelope: RFC 7517 says what a JWK Set looks like, and verifiers read nothing else. */
@Path("/token/jwks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
@Tag(name = "authentication")
public class KeysResource {

    @Inject
    KeyPublisher publisher;

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "The JWK Set with which access tokens are verified")
    public JsonObject jwkSet() {
        return publisher.jwkSet();
    }
}
