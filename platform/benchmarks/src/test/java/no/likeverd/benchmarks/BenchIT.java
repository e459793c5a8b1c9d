package no.likeverd.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bench runs to its end on the embedded store and checks its own work; how quick it is does not matter here. */
class BenchIT {

    @Test
    void measuresCommands() throws Exception {
        Report report = run("command", "--events", "200");

        assertComplete(report, 11, 4);
    }

    @Test
    void measuresCommandsBesideTheRelay() throws Exception {
        assertComplete(run("relay", "--events", "200"), 2, 1);
    }

    @Test
    void measuresTheWayToAnotherService() throws Exception {
        assertComplete(run("latency", "--events", "100", "--rate", "50", "--seconds", "1"), 7, 2);
    }

    @Test
    void measuresABacklog() throws Exception {
        Report report = run("drain", "--events", "1000");

        assertThat(report.aims()).hasSizeGreaterThanOrEqualTo(2);
        assertComplete(report, report.figures().size(), report.aims().size());
    }

    @Test
    void measuresTheStart(@TempDir Path folder) throws Exception {
        Path launcher = FakeLauncher.in(folder);

        Report report = run("start", "--launcher", launcher.toString());

        assertComplete(report, 2, 2);
    }

    private static Report run(String bench, String... more) throws Exception {
        String[] few = {bench, "--repetitions", "1", "--warm-ups", "0", "--threads", "4"};
        String[] all = new String[few.length + more.length];
        System.arraycopy(few, 0, all, 0, few.length);
        System.arraycopy(more, 0, all, few.length, more.length);
        return Bench.run(Options.of(all));
    }

    private static void assertComplete(Report report, int figures, int aims) {
        assertThat(report.figures()).hasSize(figures).allSatisfy(figure -> {
            assertThat(figure.value().median()).isPositive();
            assertThat(figure.value().least())
                    .isLessThanOrEqualTo(figure.value().median());
            assertThat(figure.value().most())
                    .isGreaterThanOrEqualTo(figure.value().median());
        });
        assertThat(report.aims()).hasSize(aims).allSatisfy(aim -> assertThat(aim.value())
                .isPositive());
        assertThat(report.table()).contains("machine", "store", "aim");
    }
}
