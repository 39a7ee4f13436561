package fr.vigie.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeardownTest {

    @Test
    void whatStartedLastStopsFirstAndOnlyOnce() {
        List<String> stopped = new ArrayList<>();
        Teardown teardown = new Teardown();
        teardown.start(() -> "database", stopped::add);
        teardown.start(() -> "server", stopped::add);

        teardown.run();
        teardown.run();

        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void nothingStartsOnceItHasBegun() throws InterruptedException {
        List<String> started = new ArrayList<>();
        Teardown teardown = new Teardown();
        teardown.run();

        Thread late = new Thread(() -> teardown.start(() -> started.add("server"), server -> {}));
        late.setDaemon(true);
        late.start();
        late.join(100);

        assertThat(late.isAlive()).isTrue();
        assertThat(started).isEmpty();
    }
}
