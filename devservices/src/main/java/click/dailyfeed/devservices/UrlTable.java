package click.dailyfeed.devservices;

import java.net.URI;
import java.util.stream.Collectors;

/** What a person may open in a browser, one line for each service. */
record UrlTable(Layout layout, Platform platform) {
    private static final String LINE = "  %-10s %-32s %-36s %s";

    @Override
    public String toString() {
        String head = LINE.formatted("service", "base URL", "OpenAPI UI", "health");
        return layout.services().stream()
                .map(this::line)
                .collect(Collectors.joining(
                        System.lineSeparator(), head + System.lineSeparator(), System.lineSeparator()));
    }

    private String line(ServiceName service) {
        String url = platform.url(service);
        URI server = URI.create(url).resolve("/");
        return LINE.formatted(service.label(), url, server + "openapi/ui", server + "health");
    }
}
