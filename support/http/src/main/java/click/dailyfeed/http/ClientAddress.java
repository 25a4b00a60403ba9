package click.dailyfeed.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from (auth.md A9): the peer, or, as long as that is one of {@code dailyfeed.trusted-proxies}, the
 * one before it by {@code X-Forwarded-For}. What an untrusted peer says about others is not believed.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String TRUSTED_PROXIES = "dailyfeed.trusted-proxies";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final HttpServletRequest request;
    private final List<AddressRange> trusted;

    /** @param trusted addresses and ranges ({@code 10.0.0.0/8}); none by default */
    @Inject
    public ClientAddress(
            HttpServletRequest request, @ConfigProperty(name = TRUSTED_PROXIES) Optional<List<String>> trusted) {
        this.request = request;
        this.trusted =
                trusted.orElse(List.of()).stream().map(ClientAddress::range).toList();
    }

    protected ClientAddress() {
        this(null, Optional.empty());
    }

    void start(@Observes Startup startup) {
        // a bad range has stopped the start before this
    }

    /** The address of the current request's client as a text. */
    public String value() {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
    }

    /**
     * @param peer who has the connection
     * @param forwardedFor the values of {@code X-Forwarded-For} in order
     */
    String of(String peer, List<String> forwardedFor) {
        List<String> hops = Arrays.asList(String.join(",", forwardedFor).split(","));
        String client = peer;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            Optional<InetAddress> hop = AddressRange.address(hops.get(i).strip());
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get().getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return AddressRange.address(address).filter(this::isTrusted).isPresent();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static AddressRange range(String text) {
        try {
            return AddressRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(TRUSTED_PROXIES + ": " + e.getMessage(), e);
        }
    }
}
