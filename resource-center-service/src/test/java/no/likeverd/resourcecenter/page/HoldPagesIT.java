package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.KeptDays;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The centre asks before it books: the expert, and the leader at home of one who is attached. */
class HoldPagesIT {

    private static Town town;
    private static int rounds;
    private String expert;
    private String self;
    private String order;
    private String hold;
    private String asked;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void anAttachedExpertAndAnOrder() {
        String name = "asked-" + ++rounds;
        expert = town.expert(name, town.home, "ATTACHED", 60, 3);
        self = town.personOf(name);
        String page = "/resource-center/experts/" + expert;
        town.send(page + "/consent", town.see(page, town.homeLeader).form(page + "/consent"), town.homeLeader)
                .goesTo();
        order = town.ordered(14 + 10 * rounds, 20 + 10 * rounds, 60);
        hold = order + "/hold";
        asked = page + "/asked/" + order.replaceFirst(".*/", "");
    }

    @Test
    @Rule({"RC-240", "RC-241", "RC-245"})
    void theDaysAreKeptBothAreAskedAndTheSecondYesBooks() {
        assertThat(town.see(order + "/candidates", town.centreLeader).links()).contains(hold + "?expertId=" + expert);
        assertThat(ask("true")).isEqualTo(order + "?done=hold.asked");

        RenderedPage centre = town.see(order, town.centreLeader);
        assertThat(centre.text("#kept"))
                .contains("er spurt og har frist til", "Lederen i egen avdeling har ikke svart");
        assertThat(centre.text("#course")).contains("En ekspert er spurt");
        RenderedPage department = town.see(order, town.orderer);
        assertThat(department.text("#kept")).contains("En ekspert er spurt").doesNotContain("Lederen i egen avdeling");
        assertThat(department.has("#kept form")).isFalse();
        assertThat(town.see(Town.ORDERS, town.orderer).main()).contains("Ekspert spurt");
        assertThat(town.see("/resource-center/inbox", town.centreLeader).main()).contains("Ekspert spurt");
        assertThat(town.see("/resource-center/timeline?from=" + day(14 + 10 * rounds), town.centreLeader)
                        .main())
                .contains("Holdt av: Enhet, 60 %");

        assertThat(tasks(self)).contains(asked);
        assertThat(tasks(town.homeLeader)).contains(asked);
        assertThat(tasks(town.colleague)).doesNotContain(asked);
        assertThat(town.see(asked, self).heading()).isEqualTo("Vil du ta dette oppdraget?");
        assertThat(town.see(asked, town.homeLeader).heading()).endsWith("være hos en annen avdeling?");
        assertThat(town.see(asked, town.centreLeader).has("main form")).isFalse();
        assertThat(town.ask(asked, town.orderer).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");

        assertThat(answer("YES", self)).endsWith("?done=asked.waits");
        assertThat(tasks(self)).doesNotContain(asked);
        assertThat(town.see(asked, self).main()).contains("Svaret er gitt");
        assertThat(answer("YES", town.homeLeader)).endsWith("?done=asked.booked");

        assertThat(town.see(order, town.orderer).has("#kept")).isFalse();
        assertThat(town.see(order, town.orderer).main()).contains("Ekspert booket");
        assertThat(town.ask(asked, self).page(404).heading()).isEqualTo("Forespørselen finnes ikke lenger");
    }

    @Test
    @Rule({"RC-241", "RC-245"})
    void aNoFreesTheDaysAndStandsBesideTheCandidate() {
        ask("true");
        Map<String, String> fields = town.see(asked, self).form(asked + "/answer");
        fields.put("answer", "NO");
        for (int n = 0; n < 2; n++) {
            assertThat(town.send(asked + "/answer", fields, self).goesTo()).endsWith("?done=asked.declined");
        }

        assertThat(tasks(town.homeLeader)).doesNotContain(asked);
        assertThat(town.see(order, town.centreLeader).has("#kept")).isFalse();
        assertThat(town.see(order + "/candidates", town.centreLeader).main()).contains("Eksperten sa nei");
        assertThat(town.see(order + "/candidates", town.orderer).main())
                .as("the centre's alone")
                .doesNotContain("Eksperten sa nei");
        fields.put("_key", "page-late-" + expert);
        fields.put("answer", "YES");
        assertThat(town.send(asked + "/answer", fields, self).page(409).heading())
                .isEqualTo("Forespørselen gjelder ikke lenger");
    }

    @Test
    @Rule({"RC-243", "RC-245"})
    void theCentreKeepsFirstAsksLaterAndLetsGo() {
        assertThat(ask("false")).isEqualTo(order + "?done=hold.kept");
        assertThat(town.see(order, town.centreLeader).text("#kept")).contains("Ingen er spurt ennå");
        assertThat(tasks(self)).doesNotContain(asked);
        String holds = "/resource-center/v1/experts/" + expert + "/holds";
        for (String person : List.of(self, town.homeLeader)) {
            assertThat(town.ask(asked, person).page(404).main())
                    .as("nobody is asked")
                    .doesNotContain("Ingen her kan dette");
            assertThat(town.service.get(holds).as(person).send().rows()).isEmpty();
        }
        assertThat(town.service.get(holds).as(town.centreLeader).send().rows()).hasSize(1);
        assertThat(ask("true")).isEqualTo(order + "?done=hold.asked");
        assertThat(tasks(self)).contains(asked);

        String end = hold + "/end";
        Map<String, String> fields = town.see(order, town.centreLeader).form(end);
        assertThat(town.send(end, fields, town.centreLeader).goesTo()).isEqualTo(order + "?done=hold.gone");
        assertThat(town.send(end, fields, town.centreLeader).goesTo())
                .as("sent again")
                .endsWith("hold.gone");
        assertThat(tasks(self)).doesNotContain(asked);
        Map<String, String> late = new LinkedHashMap<>(fields);
        late.put("_key", "page-late-" + expert);
        assertThat(town.send(end, late, town.centreLeader).page(409).heading())
                .isEqualTo("Dagene er ikke holdt av lenger");
        assertThat(town.ask(end, town.centreLeader).goesTo()).isEqualTo(order);
    }

    @Test
    @Rule({"RC-240", "RC-243", "RC-245"})
    void onlyOneIsAskedAtATimeAndKeptDaysAreNobodyElses() {
        ask("true");
        String second = town.expert(100, 3);
        Map<String, String> fields = form(second, "true");
        KeptDays.lookedAt(town.service);
        Map<String, String> before = town.everything();
        assertThat(town.send(hold, fields, town.centreLeader).page(409).heading())
                .isEqualTo("Dager hos en annen ekspert er holdt av");
        assertThat(town.everything()).isEqualTo(before);

        String rival = town.ordered(14 + 10 * rounds, 20 + 10 * rounds, 60);
        before = town.everything();
        Map<String, String> theirs =
                town.see(rival + "/hold?expertId=" + expert, town.centreLeader).form(rival + "/hold");
        theirs.put("expertId", expert);
        RenderedPage clash =
                town.send(rival + "/hold", theirs, town.centreLeader).page(409);
        assertThat(clash.text("#clash")).contains("Er spurt om en annen bestilling");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-245")
    void whatIsWrongInTheFormStandsAtItsField() {
        Map<String, String> fields = form(expert, "true");
        fields.put("days", "15");
        Map<String, String> before = town.everything();

        RenderedPage again = town.send(hold, fields, town.centreLeader).page(422);
        assertThat(again.has("#days-error")).isTrue();
        assertThat(again.form(hold)).containsEntry("days", "15");
        assertThat(town.everything()).isEqualTo(before);
        assertThat(town.ask(hold + "?expertId=" + expert, town.orderer)
                        .page(403)
                        .heading())
                .isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(hold, town.centreLeader).goesTo()).isEqualTo(order + "/candidates");
        assertThat(town.ask(hold + "?expertId=exp-none", town.centreLeader)
                        .page(404)
                        .heading())
                .isEqualTo("Vi finner ikke dette");
    }

    /** Sent twice, as by whoever presses twice. */
    private String ask(String now) {
        Map<String, String> fields = form(expert, now);
        String after = town.send(hold, fields, town.centreLeader).goesTo();
        assertThat(town.send(hold, fields, town.centreLeader).goesTo()).isEqualTo(after);
        return after;
    }

    private Map<String, String> form(String expertId, String now) {
        Map<String, String> fields =
                town.see(hold + "?expertId=" + expertId, town.centreLeader).form(hold);
        fields.put("expertId", expertId);
        fields.put("ask", now);
        return fields;
    }

    private String answer(String said, String personId) {
        Map<String, String> fields = town.see(asked, personId).form(asked + "/answer");
        fields.put("answer", said);
        return town.send(asked + "/answer", fields, personId).goesTo();
    }

    private static List<String> tasks(String personId) {
        return town.tasks(personId).links();
    }
}
