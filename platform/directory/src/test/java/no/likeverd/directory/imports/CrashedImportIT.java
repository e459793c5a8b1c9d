package no.likeverd.directory.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.likeverd.directory.Client.Answer;
import no.likeverd.directory.Records;
import no.likeverd.directory.RunningDirectory;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.check.Known;
import no.likeverd.directory.imports.check.Plan;
import no.likeverd.directory.imports.check.Verdict;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.directory.people.Person;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import that was committed and then died somewhere in the middle. */
class CrashedImportIT extends RunningDirectory {

    @Autowired
    private ImportRuns runs;

    @Autowired
    private RollForward rollForward;

    @Autowired
    private AggregateStore<Person> people;

    @Autowired
    private AggregateStore<Employment> employments;

    @Autowired
    private Clock clock;

    private final String x = unique();

    @Test
    @Rule("DIR-09")
    void isFinishedByItselfWithEachRowOnce() {
        Plan plan = plan(files("Prøve"), Known.NOTHING);
        people.createIfAbsent(
                "p-a" + x, () -> Change.to(plan.batch().people().getFirst().state()));
        employments.createIfAbsent(
                "e-a" + x, () -> plan.batch().employments().getFirst().state().begin("e-a" + x, null));

        String id = commit(plan, clock.instant());

        await().atMost(Duration.ofSeconds(20)).until(() -> runs.get(id).state().status() == ImportRun.Status.APPLIED);
        assertThat(people.get("p-a" + x).version()).isEqualTo(1);
        assertThat(people.get("p-b" + x).version()).isEqualTo(1);
        List<Records.Told> told = await().atMost(Duration.ofSeconds(20))
                .until(() -> Records.on("directory.employment.events", x), records -> records.size() >= 2);
        assertThat(told).extracting(Records.Told::key).containsExactlyInAnyOrder("e-a" + x, "e-b" + x);
    }

    @Test
    @Rule("DIR-08")
    void keepsOthersWaitingUntilItIsDone() {
        String id = commit(plan(files("Prøve"), Known.NOTHING), inAnHour());

        Answer other = client().importFiles(ADMINISTRATOR, "key-o" + x, new Csv().people("p-o" + x + ",Bo,Prøve,"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IMPORT_RUNNING");
        rollForward.roll(id);
        assertThat(client().importFiles(ADMINISTRATOR, "key-o" + x, new Csv().people("p-o" + x + ",Bo,Prøve,"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @Rule({"DIR-09", "DIR-19"})
    void isFinishedByARepeatOfTheCommand() {
        Csv files = new Csv().people("p-r" + x + ",Bo,Prøve,");
        String key = "key-r" + x;
        CommandKey command = CommandKey.of(
                ADMINISTRATOR, key, "PEOPLE" + new String(files.bytes().get(ImportFile.PEOPLE), ISO_8859_1));
        commit(plan(files, Known.NOTHING), command, inAnHour());

        Answer repeat = client().importFiles(ADMINISTRATOR, key, files);

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.text("status")).isEqualTo("APPLIED");
        assertThat(people.find("p-r" + x)).isPresent();
    }

    @Test
    @Rule("DIR-09")
    void aLateWriterDoesNotWriteOverWhatCameAfter() {
        String id = commit(plan(files("Prøve"), Known.NOTHING), inAnHour());
        ImportRun asSeenByTheLateWriter = runs.get(id).state();
        rollForward.roll(id);
        client().importFiles(ADMINISTRATOR, "key-n" + x, new Csv().people("p-a" + x + ",Bo,Nyere,"));

        String late = commit(asSeenByTheLateWriter, command("late"), inAnHour());
        rollForward.roll(late);

        assertThat(people.get("p-a" + x).state().familyName()).isEqualTo("Nyere");
        assertThat(employments.get("e-a" + x).seq()).isEqualTo(1);
    }

    @Test
    @Rule("DIR-09")
    void aChangedRowTakesEffectOnce() {
        rollForward.roll(commit(plan(files("Prøve"), Known.NOTHING), inAnHour()));
        Known known = new Known(
                Map.of(),
                Map.of("p-a" + x, people.get("p-a" + x), "p-b" + x, people.get("p-b" + x)),
                Map.of("e-a" + x, employments.get("e-a" + x), "e-b" + x, employments.get("e-b" + x)),
                Map.of());
        Plan change = plan(files("Nyprøve"), known);
        String id = commit(change, command("change"), inAnHour());
        people.change(
                "p-a" + x,
                null,
                before -> Change.to(change.batch().people().getFirst().state()));

        rollForward.roll(id);

        assertThat(people.get("p-a" + x))
                .extracting(Aggregate::version, person -> person.state().familyName())
                .containsExactly(2L, "Nyprøve");
        assertThat(people.get("p-b" + x))
                .extracting(Aggregate::version, person -> person.state().familyName())
                .containsExactly(2L, "Nyprøve");
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private Csv files(String familyName) {
        return new Csv()
                .units("u-a" + x + ",Sykehjemmet,NURSING_HOME,")
                .people("p-a" + x + ",Bo," + familyName + ",", "p-b" + x + ",Åse," + familyName + ",")
                .employments(
                        "e-a" + x + ",p-a" + x + ",u-a" + x + ",Post,100,,2024-01-01,,",
                        "e-b" + x + ",p-b" + x + ",u-a" + x + ",Post,100,,2024-01-01,,");
    }

    private static Plan plan(Csv files, Known known) {
        return ((Verdict.Accepted) Verdict.on(files.bytes(), () -> known)).plan();
    }

    private CommandKey command(String name) {
        return CommandKey.of("crash", name + x, name);
    }

    private String commit(Plan plan, Instant resumeAt) {
        return commit(plan, command("first"), resumeAt);
    }

    private String commit(Plan plan, CommandKey command, Instant resumeAt) {
        ImportRun run = ImportRun.committed(ImportRuns.nameOf(command), ADMINISTRATOR, clock.instant(), plan);
        return commit(run, command, resumeAt);
    }

    private String commit(ImportRun run, CommandKey command, Instant resumeAt) {
        return runs.commit(runs.last(), command, run, resumeAt).id();
    }
}
