package click.dailyfeed.benchwar;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The memory of the server under load. */
@Path("/memory")
@Produces(MediaType.APPLICATION_JSON)
public class MemoryResource {

    /** Memory now. */
    @GET
    public Memory now() {
        return Memory.now();
    }

    /** Collects garbage and begins the peaks anew; answers the memory after that. */
    @DELETE
    @Path("/peak")
    public Memory reset() {
        System.gc();
        Memory.resetPeaks();
        return Memory.now();
    }
}
