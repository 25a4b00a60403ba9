package click.dailyfeed.devservices;

import click.dailyfeed.devservices.process.DevServicesException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which Liberty servers run.
 *
 * @param together whether one server, the EAR, holds all services
 * @param services the services that run; empty for none
 */
public record Layout(boolean together, Set<ServiceName> services) {
    /** Engines only. */
    public static final Layout NONE = new Layout(false, Set.of());
    /** All services in one server. */
    public static final Layout EAR = new Layout(true, EnumSet.allOf(ServiceName.class));
    /** Each service in a server of its own. */
    public static final Layout SIX = new Layout(false, EnumSet.allOf(ServiceName.class));

    /**
     * @param text {@code none}, {@code ear}, {@code six}, or names of services with commas between
     * @throws DevServicesException if it is none of these
     */
    public static Layout parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> NONE;
            case "ear" -> EAR;
            case "six" -> SIX;
            default -> new Layout(false, services(text));
        };
    }

    private static Set<ServiceName> services(String text) {
        Set<ServiceName> services = EnumSet.noneOf(ServiceName.class);
        for (String name : text.split(",")) {
            services.add(Arrays.stream(ServiceName.values())
                    .filter(service -> service.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findAny()
                    .orElseThrow(() -> new DevServicesException("dailyfeed.services: '" + name.strip()
                            + "' is none of ear, six, none, member, content, timeline, activity, image, search")));
        }
        return services;
    }
}
