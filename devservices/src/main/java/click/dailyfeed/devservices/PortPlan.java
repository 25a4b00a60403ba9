package click.dailyfeed.devservices;

import click.dailyfeed.devservices.process.DevServicesException;
import click.dailyfeed.devservices.process.Ports;

/** Where servers listen, unless the system property {@code dailyfeed.port.<name>} says it. */
public enum PortPlan {
    /** Ports one can remember, the same at every run. */
    FIXED,
    /** Ports that are free now, so that several runs do not meet. */
    FREE;

    /**
     * @param name of the server
     * @param defaultPort its port in the fixed plan
     * @throws DevServicesException if the property is not a port number
     */
    int port(String name, int defaultPort) {
        String property = "dailyfeed.port." + name;
        String configured = System.getProperty(property);
        if (configured != null) {
            return number(property, configured);
        }
        return this == FIXED ? defaultPort : Ports.free();
    }

    private static int number(String property, String text) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new DevServicesException(property + "=" + text + " is not a port number");
        }
        return Integer.parseInt(text);
    }
}
