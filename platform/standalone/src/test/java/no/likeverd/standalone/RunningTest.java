package no.likeverd.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.likeverd.standalone.Running.Stage;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final Running running = new Running();
    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Test
    void stopsWhoAsksBeforeWhoAnswers() {
        add(Stage.STORE, "store");
        add(Stage.ISSUER, "issuer");
        add(Stage.SERVICES, "ladder");
        add(Stage.BROKER, "broker");
        add(Stage.GATEWAY, "gateway");

        running.close();

        assertThat(closed).containsExactly("gateway", "ladder", "issuer", "broker", "store");
    }

    @Test
    void goesOnWhenOneDoesNotStop() {
        running.add(Stage.SERVICES, () -> {
            throw new IllegalStateException("refuses");
        });
        add(Stage.STORE, "store");

        running.close();

        assertThat(closed).containsExactly("store");
    }

    @Test
    void stopsAtOnceWhatStartsTooLate() {
        running.close();

        add(Stage.SERVICES, "latecomer");

        assertThat(closed).containsExactly("latecomer");
    }

    @Test
    void stopsEverythingOnlyOnce() {
        add(Stage.STORE, "store");

        running.close();
        running.close();

        assertThat(closed).containsExactly("store");
    }

    private void add(Stage stage, String name) {
        running.add(stage, () -> closed.add(name));
    }
}
