package no.likeverd.directory.imports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.directory.imports.csv.Finding;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong, each with the place and the code by which it is refused; the small municipality is stored before. */
class BadRowsTest {

    private static final Known SMALL = AfterImport.of(Csv.small()
            .employments(
                    "e-1,p-1,u-1,Sykepleier,100,p-2,2024-01-01,,",
                    "e-9,p-1,u-1,Sykepleier,50,p-2,2023-01-01,2024-01-01,"));

    @ParameterizedTest(name = "{0}: {1} -> {3} {2}")
    @Rule("DIR-02")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "units | U-1,Name,KIND,                     | unit_id        | BAD_ID",
                "units | u-,Name,KIND,                      | unit_id        | BAD_ID",
                "units | ,Name,KIND,                        | unit_id        | REQUIRED",
                "units | u-5,,KIND,                         | name           | REQUIRED",
                "units | u-5,Name,kind,                     | kind           | BAD_WORD",
                "units | u-5,Name,,                         | kind           | REQUIRED",
                "units | u-5,Name,KIND,nowhere              | parent_unit_id | BAD_ID",
                "units | u-5,Name,KIND,u-nowhere            | parent_unit_id | UNKNOWN_UNIT",
                "units | u-5,Name,KIND,u-5                  | parent_unit_id | UNIT_CYCLE",
                "units | u-5,Name,KIND                      | none           | WRONG_FIELD_COUNT",
                "units | u-5,Name,KIND,,                    | none           | WRONG_FIELD_COUNT",
                "units | u-5,\"Name,KIND,                   | none           | NOT_CSV",
                "people | p-5 ,Bo,,                         | family_name    | REQUIRED",
                "people | p-five!,Bo,Prøve,                 | person_id      | BAD_ID",
                "people | pppp-5,Bo,Prøve,                  | person_id      | BAD_ID",
                "people | p-5,Bo,Prøve,bo@                  | email          | BAD_EMAIL",
                "people | p-5,Bo,Prøve,bo prøve@a.example   | email          | BAD_EMAIL",
                "employments | e-5,p-1,u-1,Post,0,,2024-01-01,,              | share_percent    | OUT_OF_RANGE",
                "employments | e-5,p-1,u-1,Post,101,,2024-01-01,,            | share_percent    | OUT_OF_RANGE",
                "employments | e-5,p-1,u-1,Post,half,,2024-01-01,,           | share_percent    | BAD_NUMBER",
                "employments | e-5,p-1,u-1,Post,-5,,2024-01-01,,             | share_percent    | BAD_NUMBER",
                "employments | e-5,p-1,u-1,Post,,,2024-01-01,,               | share_percent    | REQUIRED",
                "employments | e-5,p-1,u-1,,50,,2024-01-01,,                 | post             | REQUIRED",
                "employments | e-5,p-1,u-1,Post,50,,,,                       | from             | REQUIRED",
                "employments | e-5,p-1,u-1,Post,50,,2024-02-30,,             | from             | BAD_DATE",
                "employments | e-5,p-1,u-1,Post,50,,01.02.2024,,             | from             | BAD_DATE",
                "employments | e-5,p-1,u-1,Post,50,,0024-01-01,,             | from             | BAD_DATE",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-01,2024-01-01,   | to               | PERIOD_EMPTY",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-02,2024-01-01,   | to               | PERIOD_EMPTY",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-01,soon,         | to               | BAD_DATE",
                "employments | e-5,p-5,u-1,Post,50,,2024-01-01,,             | person_id        | UNKNOWN_PERSON",
                "employments | e-5,p-1,u-5,Post,50,,2024-01-01,,             | unit_id          | UNKNOWN_UNIT",
                "employments | e-5,p-1,u-1,Post,50,p-5,2024-01-01,,          | leader_person_id | UNKNOWN_PERSON",
                "employments | e-5,p-1,u-1,Post,50,p-1,2024-01-01,,          | leader_person_id | OWN_LEADER",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-01,,e-5          | moved_from       | MOVED_FROM_NOT_ENDED",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-01,,e-7          | moved_from       | UNKNOWN_EMPLOYMENT",
                "employments | e-5,p-2,u-1,Post,50,,2024-01-01,,e-1          | moved_from       | MOVED_FROM_ANOTHER",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-01,,e-1          | moved_from       | MOVED_FROM_NOT_ENDED",
                "employments | e-5,p-1,u-1,Post,50,,2023-06-01,,e-9          | moved_from       | MOVED_FROM_NOT_ENDED",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-01,,e-9          | moved_from       | MOVE_TOO_LATE",
                "employments | e-1,p-2,u-1,Sykepleier,100,,2024-01-01,,      | person_id        | CHANGED_PERSON",
                "employments | e-1,p-1,u-1,Sykepleier,100,,2024-01-01,,e-9   | moved_from       | CHANGED_ORIGIN",
                "roles | g-5,p-1,BOSS,,2024-01-01,                    | role      | UNKNOWN_ROLE",
                "roles | g-5,p-1,,,2024-01-01,                        | role      | REQUIRED",
                "roles | g-5,p-5,HR_ADVISER,,2024-01-01,              | person_id | UNKNOWN_PERSON",
                "roles | g-5,p-1,LEADER,u-5,2024-01-01,               | unit_id   | UNKNOWN_UNIT",
                "roles | g-5,p-1,HR_ADVISER,,2024-01-01,2023-01-01    | to        | PERIOD_EMPTY",
            })
    void refusesARow(String file, String row, String column, String code) {
        Csv files = new Csv().with(ImportFile.named(file).orElseThrow(), row);

        assertThat(VerdictTest.refused(files, SMALL).findings())
                .extracting(Finding::file, Finding::line, Finding::column, Finding::code)
                .containsExactly(tuple(file, 2, column, code));
    }

    @ParameterizedTest
    @Rule("DIR-18")
    @CsvSource(
            delimiter = '|',
            value = {
                "units | u-5,Name,KIND,u-nowhere",
                "employments | e-5,p-5,u-1,Post,50,,2024-01-01,,",
                "employments | e-5,p-1,u-5,Post,50,,2024-01-01,,",
                "employments | e-5,p-1,u-1,Post,50,p-5,2024-01-01,,",
                "employments | e-5,p-1,u-1,Post,50,,2024-01-01,,e-7",
                "roles | g-5,p-5,HR_ADVISER,,2024-01-01,",
                "roles | g-5,p-1,LEADER,u-5,2024-01-01,",
            })
    void refusesWhatMentionsNobody(String file, String row) {
        Csv files = new Csv().with(ImportFile.named(file).orElseThrow(), row);

        assertThat(VerdictTest.refused(files, SMALL).findings())
                .extracting(Finding::code)
                .allMatch(code -> code.startsWith("UNKNOWN_"))
                .hasSize(1);
    }

    @ParameterizedTest
    @Rule("DIR-04")
    @CsvSource(
            delimiter = '|',
            value = {
                "e-1,p-2,u-1,Sykepleier,100,,2024-01-01,, | person_id | CHANGED_PERSON",
                "e-1,p-1,u-2,Sykepleier,100,,2024-01-01,, | unit_id   | CHANGED_UNIT",
            })
    void refusesToMakeAnEmploymentAnother(String row, String column, String code) {
        Csv files = new Csv().units("u-2,Skolen,SCHOOL,").employments(row);

        assertThat(VerdictTest.refused(files, SMALL).findings())
                .extracting(Finding::column, Finding::code)
                .containsExactly(tuple(column, code));
    }

    @ParameterizedTest
    @Rule("DIR-13")
    @CsvSource({
        "LEADER,,UNIT_REQUIRED",
        "ORDERER,,UNIT_REQUIRED",
        "RESOURCE_CENTRE_LEADER,,UNIT_REQUIRED",
        "DIRECTORY_ADMINISTRATOR,u-1,UNIT_NOT_ALLOWED",
        "OPERATIONS,u-1,UNIT_NOT_ALLOWED",
    })
    void refusesARoleOfTheWrongReach(String role, String unitId, String code) {
        String unit = unitId == null ? "" : unitId;
        Csv files = new Csv().roles("g-5,p-1," + role + "," + unit + ",2024-01-01,");

        assertThat(VerdictTest.refused(files, SMALL).findings())
                .extracting(Finding::column, Finding::code)
                .containsExactly(tuple("unit_id", code));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("files")
    void refusesAFile(Csv files, Integer line, String code) {
        assertThat(VerdictTest.refused(files, SMALL).findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(line, code));
    }

    static Stream<Arguments> files() {
        String header = "unit_id,name,kind,parent_unit_id";
        return Stream.of(
                arguments(new Csv().text(ImportFile.UNITS, ""), 1, "NO_HEADER"),
                arguments(new Csv().text(ImportFile.UNITS, "\n\n"), 1, "NO_HEADER"),
                arguments(new Csv().text(ImportFile.UNITS, header + ",salary\n"), 1, "UNKNOWN_COLUMN"),
                arguments(new Csv().text(ImportFile.UNITS, "unit_id,name,kind\n"), 1, "MISSING_COLUMN"),
                arguments(new Csv().text(ImportFile.UNITS, header + ",name\n"), 1, "DUPLICATE_COLUMN"),
                arguments(new Csv().text(ImportFile.UNITS, "\"unit_id"), 1, "NOT_CSV"),
                arguments(new Csv().units("u-5,Name,KIND,", "u-5,Other,KIND,"), 3, "DUPLICATE_ID"),
                arguments(new Csv().people("p-5," + "x".repeat(101) + ",Prøve,"), 2, "TOO_LONG"),
                arguments(new Csv().people("p-5,Bo,Prøve," + "x".repeat(250) + "@a.example"), 2, "TOO_LONG"),
                arguments(new Csv().people("p-5,\"B\no\",Prøve,"), 2, "BAD_TEXT"),
                arguments(new Csv().people("p-5,B\u202Eo,Prøve,"), 2, "BAD_TEXT"),
                arguments(new Csv().people("p-5,B\u0000o,Prøve,"), 2, "BAD_TEXT"),
                arguments(
                        Csv.small()
                                .employments(
                                        "e-1,p-1,u-1,Sykepleier,100,p-2,2024-01-01,2024-06-01,",
                                        "e-2,p-1,u-1,Sykepleier,50,p-2,2024-06-01,,e-1",
                                        "e-3,p-1,u-1,Sykepleier,50,p-2,2024-06-01,,e-1"),
                        4,
                        "MOVED_FROM_TWICE"));
    }
}
