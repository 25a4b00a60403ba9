package click.dailyfeed.devservices.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DevServicesIT {
    private final Platform platform = DevServices.platform();

    @Test
    @DisplayName("What devservices.properties asks for runs, in target/dailyfeed, and nothing else")
    void runsWhatIsAskedFor() {
        assertThat(platform.home()).isEqualTo(Path.of("target/dailyfeed").toAbsolutePath());
        assertThat(platform.redis().local().isRunning()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(platform::mariadb)
                .withMessage("mariadb is not part of this platform");
    }

    @Test
    @DisplayName("Tests find the configuration of the services and their URLs in system properties")
    void setsSystemProperties() {
        assertThat(System.getProperty("REDIS_URL")).isEqualTo(platform.redis().uri());
        assertThat(System.getProperty("dailyfeed.url.member")).isEqualTo(platform.url(ServiceName.MEMBER));
    }
}
