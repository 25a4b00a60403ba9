package click.dailyfeed.devservices;

import java.net.URI;

/** Where a person finds what runs: in a browser the services, with other programs the engines. */
record UrlTable(Layout layout, Platform platform) {
    private static final String SERVICE = "  %-10s %-32s %-36s %s%n";
    private static final String ENGINE = "  %-10s %s%n";

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        if (!layout.services().isEmpty()) {
            table.append(SERVICE.formatted("service", "base URL", "OpenAPI UI", "health"));
            layout.services().forEach(service -> table.append(line(service)));
            table.append(System.lineSeparator());
        }
        table.append(ENGINE.formatted("engine", "address"));
        platform.engines()
                .forEach(engine -> table.append(ENGINE.formatted(engine.kind().label(), engine.uri())));
        if (layout.services().contains(ServiceName.MEMBER)) {
            table.append("%n  ADMIN: %s%n".formatted(platform.administrator()));
        }
        return table.toString();
    }

    private String line(ServiceName service) {
        String url = platform.url(service);
        URI server = URI.create(url).resolve("/");
        return SERVICE.formatted(service.label(), url, server + "openapi/ui", server + "health");
    }
}
