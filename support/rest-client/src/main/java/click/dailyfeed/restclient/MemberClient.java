package click.dailyfeed.restclient;

import click.dailyfeed.code.member.CallerView;
import click.dailyfeed.code.member.SummaryView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** The operations of member that other services use, at {@code dailyfeed.member.url}. All of them only read. */
@RegisterProvider(InternalCallMarker.class)
@RegisterProvider(RemoteProblemMapper.class)
@Path("/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MemberClient extends AutoCloseable {

    /** @param authorization the header as the member sent it, {@code Bearer ...} */
    @GET
    @Path("/token/caller")
    Envelope<CallerView> caller(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** @param authorization the header as the member sent it, {@code Bearer ...} */
    @POST
    @Path("/members/query/in")
    Envelope<List<SummaryView>> cards(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Ids ids);

    /** Gives its connections back. */
    @Override
    void close();
}
