package click.dailyfeed.benchwar;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The ceiling: the least that a JSON endpoint of this server does, without token, filter, bean or database. */
@Path("/bare")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

    private static final int MOST_BYTES = 1 << 20;

    /**
     * @param bytes length of the answer's body, at most 1 MiB
     */
    @GET
    public Bare bare(@QueryParam("bytes") @DefaultValue("400") int bytes) {
        return Bare.ofSize(Math.min(bytes, MOST_BYTES));
    }
}
