package click.dailyfeed.devservices.junit;

import click.dailyfeed.devservices.Layout;
import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.PortPlan;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.engine.EngineKind;
import click.dailyfeed.devservices.process.DevServicesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * The platform of the running integration tests. A module asks for it with {@code devservices.properties} on its test
 * class path:
 *
 * <pre>
 * engines=mariadb,redis    # all, none, or names with commas between
 * layout=none              # none, ear, six, or names of services; see Layout
 * env.NAME=value           # an environment variable of the servers
 * </pre>
 *
 * (the system properties {@code devservices.layout} and {@code devservices.home} win over both the file and the default
 * home; {@code devservices.settings} names another file) and with {@link DevServicesListener} as a
 * {@code LauncherSessionListener} in {@code META-INF/services}. It lives in {@code target/dailyfeed} and keeps its data for the next run only as far as nobody cleans.
 */
public final class DevServices {
    private static final String SETTINGS = System.getProperty("devservices.settings", "devservices.properties");
    private static final String VARIABLE = "env.";

    private static Platform platform;
    private static RuntimeException failure;

    private DevServices() {}

    /**
     * @return the running platform
     * @throws DevServicesException if it did not start, with the reason, or the module asked for none
     */
    public static synchronized Platform platform() {
        if (failure != null) {
            throw new DevServicesException(
                    "the platform of these tests did not start: " + failure.getMessage(), failure);
        }
        if (platform == null) {
            throw new DevServicesException("no platform: is " + SETTINGS + " on the test class path?");
        }
        return platform;
    }

    /** Starts the platform the module asks for, once; a failure is kept for {@link #platform()} to throw. */
    static synchronized void start() {
        if (platform != null || failure != null) {
            return;
        }
        try (InputStream settings =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(SETTINGS)) {
            if (settings != null) {
                Properties properties = new Properties();
                properties.load(settings);
                platform = start(properties);
            }
        } catch (IOException e) {
            failure = new UncheckedIOException(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private static Platform start(Properties settings) {
        Platform.Builder builder = Platform.builder(Path.of(System.getProperty("devservices.home", "target/dailyfeed")))
                .engines(engines(settings.getProperty("engines", "all")))
                .layout(Layout.parse(System.getProperty("devservices.layout", settings.getProperty("layout", "none"))))
                .ports(PortPlan.FREE);
        settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(VARIABLE))
                .forEach(name -> builder.setting(name.substring(VARIABLE.length()), settings.getProperty(name)));
        Platform started = builder.build().start();
        started.environment().forEach(System::setProperty);
        for (ServiceName service : ServiceName.values()) {
            System.setProperty("dailyfeed.url." + service.label(), started.url(service));
        }
        return started;
    }

    private static Set<EngineKind> engines(String text) {
        return switch (text.strip()) {
            case "all" -> EnumSet.allOf(EngineKind.class);
            case "none" -> EnumSet.noneOf(EngineKind.class);
            default -> {
                Set<EngineKind> engines = EnumSet.noneOf(EngineKind.class);
                Arrays.stream(text.split(","))
                        .map(name -> EngineKind.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .forEach(engines::add);
                yield engines;
            }
        };
    }

    /** Stops the platform, if there is one. */
    static synchronized void stop() {
        if (platform != null) {
            platform.close();
            platform = null;
        }
    }
}
