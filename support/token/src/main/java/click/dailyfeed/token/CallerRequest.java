package click.dailyfeed.token;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;

/**
 * A request whose caller is known.
 *
 * @param caller verified, perhaps revoked
 * @param bearer the token in compact form; for no log
 * @param operation the resource method that it is for
 */
public record CallerRequest(AccessToken caller, String bearer, Method operation, ContainerRequestContext http) {}
