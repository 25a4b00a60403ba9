package click.dailyfeed.restclient;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Marks each request of a client as one of our own services. */
public class InternalCallMarker implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        CDI.current()
                .select(InternalCalls.class)
                .get()
                .mark()
                .ifPresent(mark -> request.getHeaders().putSingle(InternalCalls.HEADER, mark));
    }
}
