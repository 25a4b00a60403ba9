package click.dailyfeed.benchwar;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the server under load uses. */
@Path("/usage")
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {

    /** Until now. */
    @GET
    public Usage now() {
        return Usage.now();
    }

    /** Collects garbage and begins the peak anew; answers what is in use after that. */
    @DELETE
    @Path("/peak")
    public Usage reset() {
        System.gc();
        Usage.resetPeak();
        return Usage.now();
    }
}
