package no.likeverd.messaging.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.likeverd.messaging.simulation.Schedules.Failure;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Breaks what the product relies on, one thing at a time, and demands that the simulation notices. */
class MutantsTest {

    private static final int ENOUGH = 20_000;

    @BeforeAll
    static void quiet() {
        Silence.begin();
    }

    @AfterAll
    static void talkAgain() {
        Silence.end();
    }

    @Test
    @Rule("MSG-21")
    void everyMutantIsCaught() throws IOException {
        List<String> lines = new ArrayList<>();
        List<Mutant> alive = new ArrayList<>();
        Arrays.stream(Mutant.values()).filter(mutant -> mutant != Mutant.NONE).forEach(mutant -> {
            Optional<Failure> caught = hunt(mutant);
            lines.add("%-26s %-32s %6s schedules   %s"
                    .formatted(
                            mutant,
                            caught.map(Failure::promise).orElse("NOT CAUGHT"),
                            caught.map(f -> Long.toString(f.seed())).orElse(">" + ENOUGH),
                            mutant.meaning));
            if (caught.isEmpty()) {
                alive.add(mutant);
            }
        });
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/mutants.txt"), lines);
        assertThat(alive).as(String.join("\n", lines)).isEmpty();
    }

    /** Seed by seed, so that the seed is also the number of schedules that it took. */
    private static Optional<Failure> hunt(Mutant mutant) {
        for (long seed = 1; seed <= ENOUGH; seed++) {
            Optional<Failure> failure = Schedules.run(seed, mutant);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }
}
