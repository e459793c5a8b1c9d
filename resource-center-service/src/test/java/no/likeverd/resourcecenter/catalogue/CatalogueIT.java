package no.likeverd.resourcecenter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances of the service over one store, each with its own memory. */
class CatalogueIT {

    private static final Actor CENTRE = actor(Role.RESOURCE_CENTRE_LEADER);

    private final Clock clock = Clock.systemUTC();
    private final String database = Backends.freshDatabase("catalogue");
    private final MongoClient client = MongoClients.create(Backends.mongoUri(database));
    private final CatalogueSkills skills =
            new CatalogueSkills(new AggregateStores(client.getDatabase(database), clock));
    private final Catalogue here = new Catalogue(skills, clock);
    private final Catalogue there = new Catalogue(skills, clock);
    private final KeepCatalogue keep = new KeepCatalogue(skills, here, clock);

    private static Actor actor(Role role) {
        return new Actor("p-1", List.of(new Grant("g-1", "p-1", role, "u-centre", LocalDate.of(2020, 1, 1), null)));
    }

    private static CatalogueSkill skill(String code, String label) {
        return new CatalogueSkill(
                code, "health", SkillStatus.IN_USE, new Naming(label, List.of(), null), null, null, null);
    }

    private static CommandKey key(String key) {
        return CommandKey.of("test", key);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @Rule("RC-276")
    void anotherInstanceKnowsAtItsNextLookAndOneThatStartsAtOnce() {
        assertThat(there.find("drones")).isEmpty();

        keep.keep(CENTRE, skill("drones", "Droner"), key("1"));

        assertThat(here.meaning("droner")).hasValue("drones");
        assertThat(new Catalogue(skills, clock).meaning("droner")).hasValue("drones");
        there.look();
        assertThat(there.meaning("droner")).hasValue("drones");
    }

    @Test
    @Rule("RC-276")
    void whatBecomesVisibleLateIsFoundAllTheSame() {
        Clock behind = Clock.offset(clock, Duration.ofMinutes(1).negated());
        there.look();

        new KeepCatalogue(skills, here, behind).keep(CENTRE, skill("drones", "Droner"), key("1"));

        there.look();
        assertThat(there.find("drones")).isPresent();
    }

    @Test
    @Rule("RC-276")
    void repeatedCommandDoesNotUndoWhatCameAfterIt() {
        keep.keep(CENTRE, skill("drones", "Droner"), key("1"));
        keep.keep(CENTRE, skill("drones", "Droneflyging"), key("2"));

        keep.keep(CENTRE, skill("drones", "Droner"), key("1"));

        assertThat(here.find("drones").orElseThrow().nb().label()).isEqualTo("Droneflyging");
    }

    @Test
    @Rule("RC-276")
    void whatSomebodyElseReadsOlderIsNotTakenForNewer() {
        keep.keep(CENTRE, skill("drones", "Droner"), key("1"));
        List<CatalogueSkills.Written> older = List.of(new CatalogueSkills.Written(-1, skill("drones", "Gammelt")));

        here.take(older);

        assertThat(here.find("drones").orElseThrow().nb().label()).isEqualTo("Droner");
    }

    @Test
    @Rule("RC-271")
    void namesAreWordsAsPeopleWroteThem() {
        keep.keep(CENTRE, skill("odd", "Mål {0} og 'annet'"), key("1"));
        CatalogueWords words = new CatalogueWords(here);
        Locale nynorsk = Locale.of("nn");

        assertThat(words.getMessage("skill.odd", null, "code", nynorsk)).isEqualTo("Mål {0} og 'annet'");
        assertThat(words.getMessage("skill.odd", new Object[] {"x"}, nynorsk)).isEqualTo("Mål {0} og 'annet'");
        assertThat(words.getMessage("skill.guidance", null, "code", nynorsk)).isEqualTo("Rettleiing");
        assertThat(words.getMessage("skill.none", null, "code", nynorsk)).isEqualTo("code");
        assertThat(words.getMessage("theme.health", null, "code", nynorsk)).isEqualTo("code");
    }

    @Test
    @Rule("RC-274")
    void othersChangeNothing() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> keep.keep(actor(Role.LEADER), skill("drones", "Droner"), key("1")))
                .matches(refused -> refused.code().equals("NOT_ALLOWED"));
        assertThat(here.find("drones")).isEmpty();
    }

    @Test
    @Rule("RC-275")
    void catalogueThatIsFullTakesChangesAndNothingNew() {
        Consumer<CatalogueSkill> supposed = keep.supposed(CENTRE);
        int room = KeepCatalogue.MOST_SKILLS - here.now().size();
        IntStream.range(0, room).forEach(number -> supposed.accept(skill("s-" + number, "Navn " + number)));

        supposed.accept(skill("guidance", "Råd"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> supposed.accept(skill("one-more", "En til")))
                .matches(refused -> refused.code().equals("CATALOGUE_FULL"));
    }
}
