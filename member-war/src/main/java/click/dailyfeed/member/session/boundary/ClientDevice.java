package click.dailyfeed.member.session.boundary;

import click.dailyfeed.http.ClientAddress;
import click.dailyfeed.member.session.entity.Session.Device;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** Where the current request comes from. */
@RequestScoped
public class ClientDevice {

    @Inject
    HttpServletRequest request;

    @Inject
    ClientAddress address;

    /** User-Agent and address. */
    public Device get() {
        return new Device(request.getHeader(HttpHeaders.USER_AGENT), address.value());
    }
}
