package no.likeverd.resourcecenter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.resourcecenter.search.Question;
import no.likeverd.resourcecenter.search.SearchIndex;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances on one store: each has an index of its own, and each finds what the other has written. */
class FollowCompetencesIT {

    private static final String API = "/resource-center/v1/competences";
    private static RunningService service;
    private static String unitId;
    private static String leader;

    @BeforeAll
    static void start() {
        service = RunningService.start("resource-center", ResourceCenterApplication.application());
        Teller tells = service.tells();
        unitId = tells.id("home-care");
        leader = tells.id("leader");
        tells.unit(tells.id("town"), null);
        tells.unit(tells.id("east"), tells.id("town"));
        tells.unit(unitId, tells.id("east"));
        tells.person(leader);
        tells.role("g-" + leader, leader, "LEADER", unitId, LocalDate.of(2020, 1, 1), null);
        service.knowsTheDirectory();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Another instance, as it starts. */
    private static final class Instance implements AutoCloseable {

        private final SearchIndex index = new SearchIndex();
        private final FollowCompetences follow = new FollowCompetences(
                service.bean(Competences.class),
                index,
                service.bean(Themes.class),
                service.bean(Districts.class),
                service.bean(Clock.class));

        List<String> finds(String words) {
            follow.look();
            return index.search(new Question(words, null, null, 0, 20)).ids();
        }

        @Override
        public void close() {
            index.close();
        }
    }

    @Test
    @Rule("RC-107")
    void eachInstanceHasEverythingFromItsStartAndFollowsTheOther() {
        String before = listed("Hekling");
        try (Instance other = new Instance()) {
            assertThat(other.follow.asOf()).isNull();
            assertThat(other.finds("hekling")).containsExactly(before);
            assertThat(other.follow.asOf()).isNotNull();

            String after = listed("Hekling og strikking");
            assertThat(other.finds("hekling")).containsExactlyInAnyOrder(before, after);
            hide(before);
            assertThat(other.finds("hekling")).containsExactly(after);
        }
    }

    @Test
    @Rule("RC-107")
    void theRunningServiceFindsWhatAnotherInstanceHasWritten() {
        String id = "cmp-" + UUID.randomUUID().toString().replace("-", "").substring(0, 26);
        Offering knots = new Offering("Knuter og tau", "culture", "Om knuter", "Kom", null, leader);
        service.bean(Competences.class)
                .list(
                        id,
                        CommandKey.of("another-instance", id),
                        () -> Competence.list(id, unitId, knots, Act.of(leader, service.bean(Clock.class))));

        Reply found =
                service.until(() -> search("q=tauene"), reply -> !reply.rows().isEmpty());

        assertThat(found.rows().getFirst().path("competenceId").asString()).isEqualTo(id);
        assertThat(found.is(200).path("complete").asBoolean()).isTrue();
    }

    @Test
    @Rule({"RC-105", "RC-108"})
    void aDistrictIsTheSecondLevelAndHasWhatIsBelow() {
        String id = listed("Brettspill for eldre");
        service.until(() -> search("q=brettspill"), reply -> !reply.rows().isEmpty());

        Reply found = search("q=brettspill&district=" + service.tells().id("east"));

        assertThat(found.rows()).hasSize(1);
        assertThat(found.rows().getFirst().path("competenceId").asString()).isEqualTo(id);
        assertThat(found.rows().getFirst().path("contact").path("name").asString())
                .isEqualTo("Navn Navnesen");
        assertThat(found.is(200).path("districts").get(0).path("unitId").asString())
                .isEqualTo(service.tells().id("east"));
        assertThat(found.is(200).path("themes").get(0).path("count").asInt()).isOne();
        assertThat(search("q=brettspill&district=" + service.tells().id("west")).rows())
                .isEmpty();
    }

    @Test
    @Rule("RC-106")
    void whatHasJustBeenHiddenIsNotShownEvenWhereTheIndexHasItStill() {
        String id = listed("Sjakk");
        service.until(() -> search("q=sjakk"), reply -> !reply.rows().isEmpty());

        hide(id);

        assertThat(search("q=sjakk").rows()).isEmpty();
    }

    private static Reply search(String query) {
        return service.get(API + "?" + query).as(leader).send();
    }

    private static void hide(String id) {
        service.post(API + "/" + id + "/hiding", "{}").as(leader).send().is(200);
    }

    private static String listed(String title) {
        return service.post(API, """
                        {"unitId":"%s","title":"%s","theme":"culture","goodFor":"Hyggelig samvær","howToGet":"Ring",
                         "contactPersonId":"%s"}""".formatted(unitId, title, leader))
                .as(leader)
                .send()
                .is(201)
                .path("competenceId")
                .asString();
    }
}
