package no.likeverd.directory.imports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.directory.imports.csv.Finding;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void plansWhatIsNew() {
        Plan plan = accepted(Csv.small(), Known.NOTHING);

        assertThat(plan.batch().count()).isEqualTo(5);
        assertThat(plan.reports()).extracting(Report::file).containsExactly("units", "people", "employments", "roles");
        assertThat(plan.reports().get(1).lines())
                .containsExactly(
                        new Report.Line("people", 2, "p-1", Report.Outcome.CREATED),
                        new Report.Line("people", 3, "p-2", Report.Outcome.CREATED));
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    @Rule("DIR-03")
    void plansNothingForTheSameFilesAgain() {
        Plan again = accepted(Csv.small(), AfterImport.of(Csv.small()));

        assertThat(again.batch().count()).isZero();
        assertThat(again.reports())
                .flatExtracting(Report::lines)
                .allMatch(line -> line.outcome() == Report.Outcome.UNCHANGED);
    }

    @Test
    void plansOnlyWhatChanged() {
        Plan plan = accepted(
                new Csv().people("p-1,Åse,Eksempel,ase@solvik.example", "p-2,Bo,Nyprøve,"),
                AfterImport.of(Csv.small()));

        assertThat(plan.batch().people()).extracting(Row::id, Row::basedOn).containsExactly(tuple("p-2", 1L));
        assertThat(plan.reports()).hasSize(1);
    }

    @Test
    @Rule("DIR-01")
    void oneFindingInOneFileRefusesAll() {
        Csv files = Csv.small().people("p-1,Åse,Eksempel,ase@solvik.example", "p-2,Bo,Prøve,not an address");

        assertThat(refused(files, Known.NOTHING).findings())
                .containsExactly(
                        new Finding("people", 3, "email", "BAD_EMAIL", "An address such as name@municipality.example"));
    }

    @Test
    @Rule("DIR-02")
    void listsAThousandFindingsAndCountsAll() {
        String[] rows =
                IntStream.range(0, 1_500).mapToObj(i -> "p-" + i + ",Bo,,").toArray(String[]::new);

        Verdict.Refused refused = refused(new Csv().people(rows), Known.NOTHING);

        assertThat(refused.findings()).hasSize(1_000);
        assertThat(refused.total()).isEqualTo(1_500);
    }

    @Test
    @Rule("DIR-16")
    void refusesMoreRowsThanAFileMayHave() {
        String rows = IntStream.rangeClosed(0, ImportFile.MOST_ROWS)
                .mapToObj(i -> "u-" + i + ",Name,KIND,")
                .collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> Verdict.on(new Csv().units(rows).bytes(), () -> Known.NOTHING))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(413);
                    assertThat(problem.code()).isEqualTo("TOO_MANY_ROWS");
                });
    }

    @Test
    void readsSemicolonsAByteOrderMarkAndCarriageReturns() {
        String text = "\uFEFFemail;person_id;family_name;given_name\r\n;p-1;\"Eksempel; den eldre\";Åse\r\n";

        Plan plan = accepted(new Csv().text(ImportFile.PEOPLE, text), Known.NOTHING);

        assertThat(plan.batch().people())
                .singleElement()
                .satisfies(row -> assertThat(row.state().familyName()).isEqualTo("Eksempel; den eldre"));
    }

    @Test
    void composesLetters() {
        Plan plan = accepted(new Csv().people("p-1,A\u030Ase,Eksempel,"), Known.NOTHING);

        assertThat(plan.batch().people().getFirst().state().givenName()).isEqualTo("Åse");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        byte[] latin =
                "person_id,given_name,family_name,email\np-1,Åse,Eksempel,\n".getBytes(StandardCharsets.ISO_8859_1);

        Verdict verdict = Verdict.on(Map.of(ImportFile.PEOPLE, latin), () -> Known.NOTHING);

        assertThat(((Verdict.Refused) verdict).findings())
                .extracting(Finding::code)
                .containsExactly("NOT_UTF8");
    }

    @Test
    void doesNotReportAFaultyRowAgainWhereItIsMentioned() {
        Csv files = Csv.small().people("p-1,Åse,Eksempel,no", "p-2,Bo,Prøve,");

        assertThat(refused(files, Known.NOTHING).findings())
                .extracting(Finding::code)
                .containsExactly("BAD_EMAIL");
    }

    @Test
    @Rule("DIR-18")
    void findsWhatIsMentionedInTheDirectoryToo() {
        Csv files = new Csv().employments("e-2,p-2,u-1,Enhetsleder,100,,2024-01-01,,");

        assertThat(accepted(files, AfterImport.of(Csv.small())).batch().employments())
                .hasSize(1);
    }

    @Test
    @Rule("DIR-05")
    void pairsTheTwoSidesOfAMove() {
        Csv move = new Csv()
                .units("u-2,Hjemmetjenesten,HOME_CARE,")
                .employments(
                        "e-1,p-1,u-1,Sykepleier,100,p-2,2024-01-01,2026-05-01,",
                        "e-2,p-1,u-2,Sykepleier,100,p-2,2026-05-01,,e-1");

        assertThat(accepted(move, AfterImport.of(Csv.small())).batch().moves())
                .containsExactly(Map.entry("e-1", "e-2"));
    }

    @Test
    void takesAMoveAgainThatItHasTaken() {
        Csv move = Csv.small()
                .employments(
                        "e-1,p-1,u-1,Sykepleier,100,p-2,2024-01-01,2026-05-01,",
                        "e-2,p-1,u-1,Sykepleier,100,p-2,2026-05-01,,e-1");

        assertThat(accepted(move, AfterImport.of(move)).batch().count()).isZero();
    }

    @Test
    @Rule("DIR-14")
    void warnsOfMoreThanFullTimeAndTakesIt() {
        Csv files = Csv.small()
                .employments(
                        "e-1,p-1,u-1,Sykepleier,60,p-2,2024-01-01,2025-01-01,",
                        "e-2,p-1,u-1,Sykepleier,50,p-2,2024-06-01,,",
                        "e-3,p-1,u-1,Sykepleier,50,p-2,2025-01-01,,");

        Plan plan = accepted(files, Known.NOTHING);

        assertThat(plan.warnings())
                .extracting(Finding::line, Finding::column, Finding::code)
                .containsExactly(tuple(3, "share_percent", "SHARE_ABOVE_100"));
        assertThat(plan.batch().employments()).hasSize(3);
    }

    @Test
    @Rule("DIR-14")
    void countsStoredEmploymentsInTheWarning() {
        Csv second = new Csv().employments("e-2,p-1,u-1,Nattevakt,10,p-2,2024-06-01,,");

        assertThat(accepted(second, AfterImport.of(Csv.small())).warnings())
                .extracting(Finding::code)
                .containsExactly("SHARE_ABOVE_100");
    }

    @Test
    @Rule("DIR-12")
    void marksEveryRowOfACycleAndNoOther() {
        Csv files = new Csv().units("u-1,A,KIND,u-2", "u-2,B,KIND,u-3", "u-3,C,KIND,u-1", "u-4,D,KIND,u-1");

        assertThat(refused(files, Known.NOTHING).findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(2, "UNIT_CYCLE"), tuple(3, "UNIT_CYCLE"), tuple(4, "UNIT_CYCLE"));
    }

    @Test
    @Rule("DIR-12")
    void findsACycleThroughStoredUnits() {
        Known known = AfterImport.of(new Csv().units("u-1,A,KIND,", "u-2,B,KIND,u-1"));

        assertThat(refused(new Csv().units("u-1,A,KIND,u-2"), known).findings())
                .extracting(Finding::code)
                .containsExactly("UNIT_CYCLE");
    }

    @Test
    @Rule("DIR-12")
    void passesTheLongestChainOfUnits() {
        String[] chain = IntStream.range(0, ImportFile.MOST_ROWS)
                .mapToObj(i -> "u-" + i + ",Name,KIND," + (i == 0 ? "" : "u-" + (i - 1)))
                .toArray(String[]::new);

        assertThat(accepted(new Csv().units(chain), Known.NOTHING).batch().units())
                .hasSize(ImportFile.MOST_ROWS);
    }

    static Plan accepted(Csv files, Known known) {
        Verdict verdict = Verdict.on(files.bytes(), () -> known);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).plan();
    }

    static Verdict.Refused refused(Csv files, Known known) {
        Verdict verdict = Verdict.on(files.bytes(), () -> known);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return (Verdict.Refused) verdict;
    }
}
