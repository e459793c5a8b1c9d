package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static no.likeverd.resourcecenter.page.Town.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Departments wait for an expert, are asked and answer; the centre sees who waits before it gives the days to somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinePagesIT {

    private static final String NAME = "Navn Navnesen";
    private static final String API = "/resource-center/v1";
    private static final String OTHERS = "Andre venter på " + NAME + " i de samme dagene";

    @AutoClose
    private final Town town = new Town();

    @Test
    @Rule({"RC-24", "RC-56", "RC-66", "RC-69"})
    void departmentWaitsIsAskedAndSaysYes() {
        String expert = town.expert(100, 3);
        String first = town.booked(240, 246, 100, expert);
        String rival = town.ordered(240, 246, 100);
        join(rival, expert);

        assertThat(town.see(rival, town.orderer).text("#line"))
                .contains("Venter på en ekspert", days(240, 246))
                .doesNotContain(NAME, "Ja, book eksperten");
        assertThat(town.see(ORDERS + "?size=100", town.orderer).main()).contains("På venteliste");
        assertThat(town.see("/resource-center/timeline?size=100", town.centreLeader)
                        .text("#line"))
                .contains("venter på " + NAME, days(240, 246));

        town.cancel(first);
        RenderedPage asked = town.see(rival, town.orderer);
        assertThat(asked.text("#line")).contains("En ekspert er ledig", "Svar innen", "Ja, book eksperten");
        assertThat(town.see(ORDERS + "?size=100", town.orderer).main()).contains("Plass ledig: svar");
        assertThat(town.see(rival, town.centreLeader).text("#line"))
                .contains(NAME)
                .doesNotContain("Ja, book eksperten");
        Map<String, String> yes = asked.form(rival + "/waiting/answer");
        yes.put("answer", "ACCEPTED");
        assertThat(town.send(rival + "/waiting/answer", yes, town.schoolOrderer)
                        .page(403)
                        .heading())
                .isEqualTo("Du har ikke tilgang til dette");
        String there = town.send(rival + "/waiting/answer", yes, town.orderer).goesTo();

        assertThat(there).isEqualTo(rival + "?done=booking.made");
        assertThat(town.send(rival + "/waiting/answer", yes, town.orderer).goesTo())
                .isEqualTo(there);
        assertThat(town.see(there, town.orderer).main())
                .contains("Ekspert er booket")
                .doesNotContain("Venteliste");
    }

    @Test
    @Rule({"RC-66", "RC-67", "RC-69"})
    void whoeverAnswersTooLateIsTold() {
        String expert = town.expert(100, 3);
        String first = town.booked(260, 266, 100, expert);
        String rival = town.ordered(260, 266, 100);
        join(rival, expert);
        town.cancel(first);
        Map<String, String> answer = town.see(rival, town.orderer).form(rival + "/waiting/answer");
        town.booked(260, 266, 100, expert);

        answer.put("answer", "ACCEPTED");
        assertThat(town.send(rival + "/waiting/answer", answer, town.orderer)
                        .page(409)
                        .heading())
                .isEqualTo("Plassen er ikke ledig lenger");
        assertThat(town.ask(rival + "/waiting/answer", town.orderer).goesTo()).isEqualTo(rival);
        answer.put("answer", "DECLINED");
        answer.put("_key", "another-key-1");
        assertThat(town.send(rival + "/waiting/answer", answer, town.orderer).goesTo())
                .isEqualTo(rival + "?done=order.waits.not");
        assertThat(town.see(rival, town.orderer).has("#line")).isFalse();
    }

    @Test
    @Rule({"RC-317", "RC-318"})
    void centreReadsWhoWaitsBeforeItGivesTheDaysAwayAndTheyReadThatThePlaceIsGone() {
        String expert = town.expert(100, 3);
        String first = town.booked(280, 286, 100, expert);
        String asked = town.ordered(280, 286, 100);
        join(asked, expert);
        town.cancel(first);
        String waiting = town.ordered(284, 290, 60);
        town.service
                .post(API + "/orders/" + idOf(waiting) + "/waiting", "{\"expertId\":\"%s\"}".formatted(expert))
                .as(town.orderer)
                .send()
                .is(201);
        String other = town.ordered(280, 286, 80);

        RenderedPage candidates = town.see(other + "/candidates?size=100", town.centreLeader);
        assertThat(candidates.main())
                .contains("Andre venter på de samme dagene", "er spurt om plassen, " + days(280, 286) + ", 100 %")
                .contains("venter, " + days(284, 290) + ", 60 %");
        assertThat(candidates.links()).contains(asked, waiting);
        assertThat(town.see(other + "/candidates?size=100", town.orderer).main())
                .doesNotContain("Andre venter");
        RenderedPage hold = town.see(other + "/hold?expertId=" + expert, town.centreLeader);
        assertThat(hold.text("#displaced")).contains(OTHERS, "er spurt om plassen", "venter, " + days(284, 290));
        assertThat(displaced(other, expert, town.centreLeader)).containsExactly(idOf(asked), idOf(waiting));
        assertThat(displaced(other, expert, town.orderer)).isEmpty();

        town.book(other, expert);

        assertThat(town.see(asked, town.orderer).text("#line"))
                .contains(
                        "Plassen det ble spurt om, var ikke ledig lenger",
                        "Bestillingen står fortsatt på listen",
                        "Venter på en ekspert");
        assertThat(town.see(waiting, town.orderer).text("#line")).doesNotContain("ikke ledig lenger");
        assertThat(api(asked, "/waiting").rows()).singleElement().returns(day(0).toString(), wait -> wait.path("lostOn")
                .asString());
    }

    @Test
    @Rule("RC-317")
    void whoWaitsIsReadBeforeAMoveAndASwap() {
        String expert = town.expert(100, 3);
        String there = town.booked(300, 306, 100, expert);
        String waiting = town.ordered(300, 306, 100);
        join(waiting, expert);
        town.cancel(there);
        String moving = town.booked(320, 326, 100, expert);

        assertThat(town.see(moving + "/move", town.centreLeader).has("#displaced h2"))
                .as("where it stands nobody waits")
                .isFalse();
        assertThat(town.see(moving + moveTo(302, 308), town.centreLeader).text("#displaced"))
                .contains("Andre venter på eksperten i de samme dagene", "er spurt om plassen, " + days(300, 306));
        for (String nonsense : List.of("nonsense", "2026-13-40", "%2B999999999-12-31")) {
            assertThat(town.see(moving + "/move?from=" + nonsense + "&to=" + nonsense, town.centreLeader)
                            .has("#displaced h2"))
                    .as(nonsense)
                    .isFalse();
        }

        String other = town.expert(100, 3);
        String theirs = town.booked(304, 312, 100, other);
        RenderedPage swap = town.see(moving + "/swap/" + idOf(theirs), town.centreLeader);
        assertThat(swap.text("#displaced")).contains(OTHERS, "er spurt om plassen");
        assertThat(swap.links()).contains(waiting);
    }

    @Test
    @Rule("RC-319")
    void whoeverWaitsInVainReadsWhy() {
        String expert = town.expert(100, 3);
        town.booked(340, 346, 100, expert);
        String waiting = town.ordered(340, 346, 100);
        join(waiting, expert);

        String version = town.service
                .get(API + "/experts/" + expert)
                .as(town.centreLeader)
                .send()
                .header("ETag");
        town.service
                .put(API + "/experts/" + expert + "/skills", """
                        {"skills":[{"code":"guidance","level":2}]}""")
                .as(town.centreLeader)
                .header("If-Match", version)
                .send()
                .is(200);

        assertThat(town.see(waiting, town.orderer).text("#line"))
                .contains("Bestillingen står ikke på listen for en ekspert lenger", "Har ikke «Demensomsorg»")
                .doesNotContain(NAME, "Slutt å vente");
        assertThat(town.see(waiting, town.centreLeader).text("#line"))
                .contains("Bestillingen står ikke på listen for " + NAME + " lenger");
        assertThat(town.see(ORDERS + "?size=100", town.orderer).main()).contains("Ikke på venteliste lenger");
        assertThat(api(waiting, "/waiting").rows()).isEmpty();
        assertThat(api(waiting, "/waiting/ended").rows())
                .singleElement()
                .returns(expert, end -> end.path("expertId").asString())
                .returns("SKILL_MISSING", end -> end.path("why").path("code").asString());
        town.service
                .get(API + "/orders/" + idOf(waiting) + "/waiting/ended")
                .as(town.schoolOrderer)
                .send()
                .is(403);
    }

    private static String moveTo(int from, int last) {
        return "/move?from=" + day(from) + "&to=" + day(last) + "&sharePercent=100";
    }

    private List<String> displaced(String order, String expert, String personId) {
        return town
                .service
                .get(API + "/orders/" + idOf(order) + "/candidates?size=100")
                .as(personId)
                .send()
                .rows()
                .stream()
                .filter(row -> row.path("expertId").asString().equals(expert))
                .flatMap(row -> row.path("displaced").valueStream())
                .map(other -> other.path("orderId").asString())
                .toList();
    }

    private Reply api(String order, String path) {
        return town.service
                .get(API + "/orders/" + idOf(order) + path)
                .as(town.orderer)
                .send();
    }

    private static String idOf(String order) {
        return order.substring(ORDERS.length() + 1);
    }

    /** By the clash that comes of trying to book. */
    private void join(String order, String expert) {
        Map<String, String> choice =
                town.see(order + "/candidates", town.centreLeader).form(order + "/candidates");
        choice.put("expertId", expert);
        RenderedPage clash =
                town.send(order + "/candidates", choice, town.centreLeader).page(409);
        Map<String, String> fields = clash.form(order + "/waiting");
        assertThat(fields).containsEntry("expertId", expert);
        assertThat(town.send(order + "/waiting", fields, town.centreLeader).goesTo())
                .isEqualTo(order + "?done=order.waits");
    }
}
