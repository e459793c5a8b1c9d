package no.likeverd.resourcecenter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private final SearchIndex index = new SearchIndex();

    @BeforeEach
    void fill() {
        put("demens", "health", "u-east", "Miljøbehandling ved demens", "Vi gir roligere dager uten mer medisin.");
        put("atferd", "health", "u-west", "Utfordrende atferd", "Når beboere roper om natta. Nyttig også ved demens.");
        put("lesing", "school", "u-east", "Lesevansker", "Vi kartlegger elever og rettleier lærarar.");
        put("bygg", "building", "u-west", "Store byggesaker", "Vi behandler søknader etter plan- og bygningsloven.");
        put("assistent", "health", "u-east", "Opplæring av helsefagarbeidere", "Vi lærer opp i stell og observasjon.");
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "byggesak, bygg", // another ending
        "byggesakene, bygg",
        "elevane, lesing", // nynorsk
        "opplæringen, assistent",
        "kartlegging av elever, lesing", // most of the words
        "lesevanker, lesing", // a letter too few
        "milljøbehandling, demens", // one too many
        "demenns, demens",
        "bygge, bygg", // the beginning
        "hjelpepleier, assistent", // an old name
        "adferd, atferd", // another spelling
        "dysleksi, lesing", // another word
        "ATFERD, atferd",
    })
    @Rule("RC-104")
    void findsWhatIsMeant(String words, String first) {
        assertThat(ids(words)).first().isEqualTo(first);
    }

    @Test
    @Rule("RC-104")
    void aWordInATitleCountsMoreThanOneInTheText() {
        assertThat(ids("demens")).containsExactly("demens", "atferd");
    }

    @Test
    @Rule("RC-104")
    void whatBeginsLikeAStemIsNotMeant() {
        put("valg", "school", "u-east", "Demokrati", "Om stemmerett.");
        index.refresh();

        assertThat(ids("demens")).doesNotContain("valg");
    }

    @Test
    @Rule("RC-104")
    void aThemeFindsAllOfItsOwn() {
        assertThat(ids("words-of-school")).containsExactly("lesing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"romfart", "demens romfart", "xyzzy plugh foo bar"})
    @Rule("RC-104")
    void findsNothingWhereThereIsNothing(String words) {
        assertThat(ids(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "og", "+-&|!(){}[]^\"~*?:\\/"})
    void withoutAWordEverythingIsThereByTitle(String words) {
        assertThat(ids(words)).containsExactly("lesing", "demens", "assistent", "bygg", "atferd");
    }

    @Test
    @Rule("RC-105")
    void countsSayWhatAnotherChoiceWouldGive() {
        Found health = ask("", "health", Set.of("u-east"));

        assertThat(health.ids()).containsExactly("demens", "assistent");
        assertThat(health.total()).isEqualTo(2);
        assertThat(health.groups()).isEqualTo(Map.of("health", 2L, "school", 1L));
        assertThat(health.units()).isEqualTo(Map.of("u-east", 2L, "u-west", 1L));
        assertThat(ask("", "school", Set.of("u-east")).total())
                .isEqualTo(health.groups().get("school"));
        assertThat(ask("", "health", Set.of("u-west")).total())
                .isEqualTo(health.units().get("u-west"));
    }

    @Test
    @Rule("RC-105")
    void aUnitWithoutEntriesGivesNothing() {
        assertThat(ask("", null, Set.of("u-north")).total()).isZero();
        assertThat(ask("", null, Set.of()).ids()).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = index.search(new Question("", null, null, 0, 5)).ids();

        assertThat(index.search(new Question("", null, null, 2, 2)).ids()).isEqualTo(all.subList(2, 4));
        assertThat(index.search(new Question("", null, null, 4, 2)).ids()).isEqualTo(all.subList(4, 5));
        assertThat(index.search(new Question("", null, null, 20_000, 20)).ids()).isEmpty();
        assertThat(index.search(new Question("", null, null, 2, 2)).total()).isEqualTo(5);
    }

    @Test
    @Rule("RC-106")
    void whatIsRemovedOrReplacedIsNotFoundAsItWas() {
        index.remove("demens");
        put("atferd", "health", "u-west", "Noe annet", "Om hverdagen.");
        index.refresh();

        assertThat(ids("demens")).isEmpty();
        assertThat(ids("hverdag")).containsExactly("atferd");
    }

    @Test
    @Rule("RC-108")
    void marksTheWordsInTheTextAlsoTheirOtherForms() {
        Marks marks = ask("byggesak demmens", null, null).marks();

        assertThat(hits(marks.in("Store byggesaker"))).containsExactly("byggesaker");
        assertThat(hits(marks.in("Miljøbehandling ved demens"))).containsExactly("demens");
        assertThat(joined(marks.in("Miljøbehandling ved demens"))).isEqualTo("Miljøbehandling ved demens");
        assertThat(hits(ask("hjelpepleier", null, null).marks().in("For helsefagarbeidere")))
                .containsExactly("helsefagarbeidere");
    }

    @Test
    @Rule("RC-108")
    void showsTheFirstPlaceOfALongText() {
        String text = "ord ".repeat(100) + "demens " + "mer ".repeat(100);

        List<Part> parts = ask("demens", null, null).marks().around(text, 200);

        assertThat(hits(parts)).containsExactly("demens");
        assertThat(joined(parts)).startsWith("… ").endsWith(" …").hasSizeBetween(100, 210);
        assertThat(joined(ask("romfart", null, null).marks().around(text, 200))).startsWith("ord ord");
    }

    private void put(String id, String group, String unitId, String title, String text) {
        index.put(new Searchable(id, group, "words-of-" + group, unitId, title, text));
    }

    private List<String> ids(String words) {
        return ask(words, null, null).ids();
    }

    private Found ask(String words, @Nullable String group, @Nullable Set<String> unitIds) {
        return index.search(new Question(words, group, unitIds, 0, 20));
    }

    private static List<String> hits(List<Part> parts) {
        return parts.stream().filter(Part::hit).map(Part::text).toList();
    }

    private static String joined(List<Part> parts) {
        return String.join("", parts.stream().map(Part::text).toList());
    }
}
