package no.likeverd.ladder.version.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {

    private static final String GOOD = Definitions.practice("practice-cleaning");

    @Test
    @Rule("LAD-11")
    void readsEverythingThatIsWritten() {
        LadderDefinition ladder = Definitions.read(Definitions.courses("practice-cleaning", "ward-hygiene"));

        assertThat(ladder.ladderId()).isEqualTo("practice-cleaning");
        assertThat(ladder.title()).isEqualTo(new Text("Stige for renholdere", "Ladder for cleaners"));
        assertThat(ladder.model()).isEqualTo(Model.COURSES);
        assertThat(ladder.skill()).isEqualTo("cleaning");
        assertThat(ladder.confirmWithinDays()).isEqualTo(90);
        assertThat(ladder.answerWithinDays()).isEqualTo(30);
        assertThat(ladder.levels())
                .containsExactly(
                        new Level(1, "1", new Text("Etablert", "Established")),
                        new Level(2, "2", new Text("Erfaren", "Experienced")));
        assertThat(ladder.demands())
                .containsExactly(
                        new Demand(1, 2, 0, List.of(), false, false),
                        new Demand(2, 2, 1, List.of("ward-hygiene"), false, false));
        assertThat(ladder.areas()).extracting(Area::areaId).containsExactly("area-1", "area-2", "area-3");
        assertThat(ladder.areas()).extracting(Area::number).containsExactly(1, 2, 3);
        assertThat(ladder.areas().get(1).name()).isEqualTo(new Text("Område 2", "Area 2"));
        assertThat(ladder.areas().get(1).question().en()).isEqualTo("How do you go about area 2?");
        assertThat(ladder.areas().get(1).cells().get(1))
                .isEqualTo(new Cell(
                        2,
                        new Text("Løser det uventede på område 2 alene", "Solves the unexpected of area 2 alone"),
                        new Text(
                                "Finner en vei på område 2 når vannet er borte",
                                "Finds a way in area 2 without water")));
    }

    @Test
    @Rule("LAD-11")
    void readsSeatsAndLeadersWithoutSkill() {
        assertThat(Definitions.read(Definitions.need("building-permits")).demands())
                .allMatch(Demand::seat);
        assertThat(Definitions.read(Definitions.leader("leader")).skill()).isNull();
        LadderDefinition mentoring = Definitions.read(
                Definitions.leader("leader").replace("leastRank: 1, courses: [], seat: false, mentoring: false", """
                        leastRank: 1, courses: [], seat: false, mentoring: true"""));
        assertThat(mentoring.demand(2).mentoring()).isTrue();
        assertThat(mentoring.demand(1).mentoring()).isFalse();
    }

    @ParameterizedTest
    @Rule("LAD-11")
    @ValueSource(strings = {"\t", "  ", "\r\n    "})
    void readsJsonHoweverItIsIndented(String indent) {
        String json = """
                {"format": 1, "ladder": "leader", "title": {"nb": "Lederstige", "en": "Leader ladder"}, "model": "LEADER",
                 "skill": null, "confirmWithinDays": 90, "answerWithinDays": 30,
                 "levels": [{"rank":1,"label":"1","name":{"nb":"Oppfyller","en":"Fulfils"}},
                            {"rank":2,"label":"2","name":{"nb":"Selvdreven","en":"Self-driven"}}],
                 "demands": [{"rank":1,"areasAtRank":1,"leastRank":0,"courses":[],"seat":false,"mentoring":false},
                             {"rank":2,"areasAtRank":1,"leastRank":2,"courses":[],"seat":false,"mentoring":true}],
                 "areas": [{"id":"people","number":1,"name":{"nb":"Folk","en":"People"},
                   "question":{"nb":"Hvem har du sett i \\u00e5r?","en":"Whom have you seen this year?"},
                   "cells":[{"rank":1,"criterion":{"nb":"Snakker med hver enkelt","en":"Talks with each of them"},
                             "example":{"nb":"Har en samtale i halv\\u00e5ret","en":"Holds one talk every half year"}},
                            {"rank":2,"criterion":{"nb":"Setter egne m\\u00e5l for folk","en":"Sets own goals for people"},
                             "example":{"nb":"Har en plan for hver av dem","en":"Has a plan for each of them"}}]}]}
                """.replace("\n", "\n" + indent);

        LadderDefinition ladder = Definitions.read(json);

        assertThat(ladder.areas().getFirst().question().nb()).isEqualTo("Hvem har du sett i år?");
        assertThat(ladder.skill()).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}: {3} {4} {5}")
    @Rule("LAD-12")
    @MethodSource("slips")
    void namesLineAndFieldOfASlip(String slip, String written, int line, String field, String code) {
        String text = GOOD.replaceFirst(slip, written);
        assertThat(text).isNotEqualTo(GOOD);

        assertThat(errors(text)).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(line);
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).isNotBlank();
        });
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of("format: 1", "format: 2", 1, "format", "OUT_OF_RANGE"),
                Arguments.of("format: 1", "format: \"1\"", 1, "format", "WRONG_KIND"),
                Arguments.of("format: 1", "format: one", 1, "format", "WRONG_KIND"),
                Arguments.of("format: 1", "format: [1]", 1, "format", "WRONG_KIND"),
                Arguments.of("format: 1\n", "", 1, "format", "MISSING"),
                Arguments.of("ladder: [a-z-]+", "ladder: Practice", 2, "ladder", "WRONG_FORM"),
                Arguments.of("ladder: [a-z-]+", "ladder: ab", 2, "ladder", "WRONG_FORM"),
                Arguments.of("ladder: [a-z-]+", "ladder: a--b", 2, "ladder", "WRONG_FORM"),
                Arguments.of("ladder: [a-z-]+", "ladder: " + "a".repeat(61), 2, "ladder", "WRONG_FORM"),
                Arguments.of("ladder: [a-z-]+", "ladder:", 2, "ladder", "MISSING"),
                Arguments.of("title: .*", "title: Stige", 3, "title", "WRONG_KIND"),
                Arguments.of("title: .*", "title: {nb: Stige for alle}", 3, "title.en", "MISSING"),
                Arguments.of("title: .*", "title: {nb: Stige, en: Ab}", 3, "title.en", "WRONG_LENGTH"),
                Arguments.of("title: .*", "title: {nb: Stige, en: Ladder, de: Leiter}", 3, "title.de", "UNKNOWN_FIELD"),
                Arguments.of("title: .*", "title: {nb: \"Sti\\\\u0007ge\", en: Ladder}", 3, "title.nb", "WRONG_FORM"),
                Arguments.of("model: .*", "model: practice", 4, "model", "UNKNOWN_VALUE"),
                Arguments.of("model: .*", "model: COURSES", 15, "demands", "NO_COURSES"),
                Arguments.of("model: .*", "model: NEED", 15, "demands", "NO_SEATS"),
                Arguments.of("model: .*", "model: LEADER", 5, "skill", "NOT_FOR_LEADERS"),
                Arguments.of("skill: .*\n", "", 1, "skill", "MISSING"),
                Arguments.of("confirmWithinDays: 90", "confirmWithinDays: 29", 6, "confirmWithinDays", "OUT_OF_RANGE"),
                Arguments.of("confirmWithinDays: 90", "confirmWithinDays: 366", 6, "confirmWithinDays", "OUT_OF_RANGE"),
                Arguments.of("answerWithinDays: 30", "answerWithinDays: 6", 7, "answerWithinDays", "OUT_OF_RANGE"),
                Arguments.of("answerWithinDays: 30", "answerWithinDays: 91", 7, "answerWithinDays", "OUT_OF_RANGE"),
                Arguments.of("answerWithinDays: 30", "answerWithinDays: 1e9", 7, "answerWithinDays", "WRONG_KIND"),
                Arguments.of("answerWithinDays: 30", "answerWithinDays: 30\nanswer: 1", 8, "answer", "UNKNOWN_FIELD"),
                Arguments.of("rank: 2\n    label", "rank: 3\n    label", 12, "levels[1].rank", "GAP"),
                Arguments.of("rank: 2\n    label", "rank: \"2\"\n    label", 12, "levels[1].rank", "GAP"),
                Arguments.of("label: \"2\"", "label: \"1\"", 13, "levels[1].label", "DUPLICATE"),
                Arguments.of("label: \"2\"", "label: " + "x".repeat(21), 13, "levels[1].label", "WRONG_LENGTH"),
                Arguments.of("areasAtRank: 2", "areasAtRank: 4", 16, "demands[0].areasAtRank", "OUT_OF_RANGE"),
                Arguments.of("areasAtRank: 2", "areasAtRank: 0", 16, "demands[0].areasAtRank", "OUT_OF_RANGE"),
                Arguments.of("leastRank: 0", "leastRank: 2", 16, "demands[0].leastRank", "OUT_OF_RANGE"),
                Arguments.of("courses: \\[]", "courses: none", 16, "demands[0].courses", "WRONG_KIND"),
                Arguments.of("courses: \\[]", "courses: [A b]", 16, "demands[0].courses[0]", "WRONG_FORM"),
                Arguments.of("courses: \\[]", "courses: [abc, abc]", 16, "demands[0].courses[1]", "DUPLICATE"),
                Arguments.of("seat: false", "seat: no", 16, "demands[0].seat", "WRONG_KIND"),
                Arguments.of("seat: false", "seat: \"false\"", 16, "demands[0].seat", "WRONG_KIND"),
                Arguments.of("mentoring: false", "mentoring: true", 16, "demands[0].mentoring", "FOR_LEADERS_ONLY"),
                Arguments.of("id: area-2", "id: area-1", 30, "areas[1].id", "DUPLICATE"),
                Arguments.of("number: 2", "number: 3", 31, "areas[1].number", "GAP"),
                Arguments.of(
                        "question: .*2.*",
                        "question: {nb: Hva da, en: What do you do}",
                        33,
                        "areas[1].question.nb",
                        "WRONG_LENGTH"),
                Arguments.of(
                        "Does what area 3 takes every day",
                        "Works",
                        47,
                        "areas[2].cells[0].criterion.en",
                        "WRONG_LENGTH"),
                Arguments.of(
                        "Does what area 3 takes every day",
                        "x".repeat(401),
                        47,
                        "areas[2].cells[0].criterion.en",
                        "WRONG_LENGTH"),
                Arguments.of(
                        "område 3 når vannet er borte,",
                        "område 3 når vannet er borte, sv: Hittar,",
                        51,
                        "areas[2].cells[1].example.sv",
                        "UNKNOWN_FIELD"),
                Arguments.of("label: \"2\"", "label: \"2\"\n    pay: 1", 14, "levels[1].pay", "UNKNOWN_FIELD"),
                Arguments.of("seat: false", "seat: false, pay: 1", 16, "demands[0].pay", "UNKNOWN_FIELD"),
                Arguments.of(
                        "- rank: 1\n        cr",
                        "- rank: 1\n        pay: 1\n        cr",
                        25,
                        "areas[0].cells[0].pay",
                        "UNKNOWN_FIELD"),
                Arguments.of("id: area-2", "id: area-2\n    id: area-4", 31, "areas[1].id", "DUPLICATE_FIELD"));
    }

    @ParameterizedTest
    @Rule("LAD-12")
    @CsvSource({"3, 3", "100, 100", "101, 101"})
    void countsEveryCharacterOfATextOnce(int length, int signs) {
        String title = "😀".repeat(length);

        List<DefinitionError> errors = errors(GOOD.replace("Ladder for cleaners", title));

        assertThat(errors).hasSize(signs > 100 ? 1 : 0);
    }

    @Test
    @Rule("LAD-12")
    void tellsAllErrorsFromTopToBottom() {
        List<DefinitionError> errors = errors(GOOD.replace("nb: Erfaren", "nb: ")
                .replace("answerWithinDays: 30", "answerWithinDays: 300")
                .replace("number: 3", "number: 4")
                .replace("id: area-1", "ident: area-1"));

        assertThat(errors)
                .extracting(DefinitionError::line, DefinitionError::field, DefinitionError::code)
                .containsExactly(
                        tuple(7, "answerWithinDays", "OUT_OF_RANGE"),
                        tuple(14, "levels[1].name.nb", "MISSING"),
                        tuple(19, "areas[0].id", "MISSING"),
                        tuple(19, "areas[0].ident", "UNKNOWN_FIELD"),
                        tuple(42, "areas[2].number", "GAP"));
    }

    @ParameterizedTest
    @Rule("LAD-12")
    @CsvSource(
            delimiter = '|',
            value = {
                "format: 1 | format: 2 | 1, not 2",
                "answerWithinDays: 30 | answerWithinDays: 6 | 7 to 90, not 6",
                "courses: [] | courses: {} | A list belongs here",
                "{nb: Etablert, en: Established} | {nb: Etablert, en: E} | 2 to 80 characters, not 1"
            })
    void saysHowToMendIt(String good, String bad, String detail) {
        String text = GOOD.replaceFirst(Pattern.quote(good), bad);

        assertThat(errors(text))
                .singleElement()
                .extracting(DefinitionError::detail)
                .isEqualTo(detail);
    }

    @Test
    @Rule("LAD-12")
    void tellsAHundredErrorsAtMost() {
        assertThat(errors("unknown: 1\n" + "? [a]\n: 1\n".repeat(300))).hasSize(100);
    }

    @Test
    @Rule("LAD-12")
    void saysWhatIsMissingInAnEmptyLadderOnce() {
        assertThat(errors("{}"))
                .extracting(DefinitionError::field)
                .containsExactly(
                        "format",
                        "ladder",
                        "title",
                        "model",
                        "skill",
                        "confirmWithinDays",
                        "answerWithinDays",
                        "levels",
                        "areas",
                        "demands");
        assertThat(errors("{}")).extracting(DefinitionError::code).containsOnly("MISSING");
    }

    @ParameterizedTest
    @Rule("LAD-12")
    @CsvSource({"1, 2 to 5 of them", "6, 2 to 5 of them"})
    void wantsTwoToFiveLevels(int levels, String detail) {
        StringBuilder text = new StringBuilder("levels:\n");
        for (int rank = 1; rank <= levels; rank++) {
            text.append("  - {rank: %d, label: L%1$d, name: {nb: Trinn, en: Level}}\n".formatted(rank));
        }

        assertThat(errors(text.toString()))
                .filteredOn(error -> error.field().equals("levels"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("WRONG_COUNT");
                    assertThat(error.detail()).startsWith(detail);
                });
    }

    @Test
    @Rule("LAD-12")
    void wantsACellAndADemandForEachLevel() {
        String oneDemand = GOOD.replaceFirst(" *- \\{rank: 2, .*\n", "");
        String noAreas = GOOD.substring(0, GOOD.indexOf("areas:")) + "areas: []\n";
        String oneCell = GOOD.substring(0, GOOD.lastIndexOf("      - rank: 2"));

        assertThat(errors(oneDemand)).extracting(DefinitionError::field).containsExactly("demands");
        assertThat(errors(oneDemand).getFirst().detail()).isEqualTo("2 of them, not 1");
        assertThat(errors(noAreas)).extracting(DefinitionError::field).containsExactly("areas");
        assertThat(errors(oneCell)).extracting(DefinitionError::field).containsExactly("areas[2].cells");
    }

    private static List<DefinitionError> errors(String text) {
        return DefinitionReader.read(text) instanceof Reading.Faulty(List<DefinitionError> errors) ? errors : List.of();
    }
}
