package click.dailyfeed.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.devservices.engine.EngineKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesIT {
    @TempDir
    Path home;

    private final List<String> console = Collections.synchronizedList(new ArrayList<>());
    private Platform platform;

    @AfterEach
    void close() {
        if (platform != null) {
            platform.close();
        }
        System.getLogger(EnginesIT.class.getName()).log(System.Logger.Level.INFO, String.join("\n", console));
    }

    private Platform start(EngineKind... engines) {
        platform = Platform.builder(home)
                .engines(engines.length == 0 ? EnumSet.allOf(EngineKind.class) : EnumSet.copyOf(List.of(engines)))
                .console(console::add)
                .build()
                .start();
        return platform;
    }

    @Test
    @DisplayName("What is written is there after an orderly stop and a start on the old data")
    void keepsDataOverRestart() throws Exception {
        new Stores(start()).writeToAll("minji");
        platform.close();

        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
        Stores stores = new Stores(start());
        assertThat(stores.readFromMariaDb()).containsExactly("minji");
        assertThat(stores.readFromKafka()).containsExactly("minji");
        assertThat(stores.readFromRedis()).containsExactly("minji");
        assertThat(stores.readFromMongo()).containsExactly("minji");
        assertThat(console)
                .filteredOn(line -> line.contains(" ready on 127.0.0.1:"))
                .hasSize(8);
    }
}
