package no.likeverd.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.likeverd.access.Actors;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.directory.Client.Answer;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The files that everybody tries Likeverd with: they import as they are, and what other parts rely on is in them. */
class SampleMunicipalityIT extends RunningDirectory {

    private static final Path FOLDER = Path.of("../standalone/src/main/resources/sample");
    private static final Pattern RELATIVE = Pattern.compile("today([+-]\\d+)d");

    @Autowired
    private Clock clock;

    @Autowired
    private Replica replica;

    @Autowired
    private Actors actors;

    @Test
    void isImportedWithoutAWarningAndKnownEverywhere() throws IOException {
        Answer answer = client().importFiles(ADMINISTRATOR, "key-sample-" + unique(), sample());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("warnings").size()).isZero();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(Problem.class)
                .untilAsserted(this::assertKnown);
    }

    private void assertKnown() {
        assertThat(actors.actor("p-1001").has(Role.DIRECTORY_ADMINISTRATOR)).isTrue();
        assertThat(actors.actor("p-1002").has(Role.RESOURCE_CENTRE_LEADER, "u-centre"))
                .isTrue();
        assertThat(actors.actor("p-1004").has(Role.ORDERER, "u-home-care")).isTrue();
        assertThat(actors.actor("p-1007").has(Role.LEADER, "u-housing")).isTrue();
        for (int expert = 1020; expert <= 1025; expert++) {
            assertThat(replica.employment("e-" + expert))
                    .get()
                    .extracting(Employment::unitId)
                    .isEqualTo("u-centre");
        }
        assertThat(replica.employment("e-1032"))
                .get()
                .extracting(Employment::unitId)
                .isEqualTo("u-planning");
        assertThat(replica.employmentsOf("p-1040"))
                .extracting(Employment::unitId, Employment::sharePercent)
                .containsExactlyInAnyOrder(tuple("u-nursing-home", 50), tuple("u-home-care", 50));
    }

    private Csv sample() throws IOException {
        Csv csv = new Csv();
        for (ImportFile file : ImportFile.values()) {
            String text = Files.readString(FOLDER.resolve(file.part() + ".csv"));
            csv.text(file, RELATIVE.matcher(text).replaceAll(match -> LocalDate.now(clock)
                    .plusDays(Long.parseLong(match.group(1)))
                    .toString()));
        }
        return csv;
    }
}
