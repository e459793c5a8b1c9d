package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static no.likeverd.resourcecenter.page.Town.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.PastStays;
import no.likeverd.resourcecenter.PastStays.Stay;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of a stay as people see it: its course, an early end, time for development, and how it was. */
class StayPagesIT {

    private static final String EXPERTS = "/resource-center/experts/";
    private static final String STAYS = "/resource-center/stays/";
    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule({"RC-80", "RC-90"})
    void orderShowsHowFarItHasComeAndWhatIsKeptFree() {
        String expert = town.expert(100, 3);
        String ahead = town.ordered(14, 20, 60);
        RenderedPage open = town.see(ahead, town.orderer);
        assertThat(open.text("#course li[aria-current=step]")).contains("Bestilt", "Nå");
        assertThat(open.main()).doesNotContain("ukesmøtet");
        town.book(ahead, expert);
        assertThat(town.see(ahead, town.orderer).text("#course li[aria-current=step]"))
                .contains("Ekspert booket");
        assertThat(town.see(ahead, town.orderer).text("#order"))
                .contains("Torsdager kl. 14.00, til ukesmøtet i ressurssenteret. Det tar ingen dag av oppholdet.");

        Stay running = past(town.expert(100, 3), -5, 10);
        assertThat(town.see(ORDERS + "/" + running.orderId(), town.orderer).text("#course li[aria-current=step]"))
                .contains("Eksperten er hos avdelingen, fra " + DAY.format(day(-5)));
        Stay over = past(town.expert(100, 3), -20, -5);
        RenderedPage ended = town.see(ORDERS + "/" + over.orderId(), town.orderer);
        assertThat(ended.text("#course li[aria-current=step]"))
                .contains("Eksperten er tilbake i ressurssenteret, fra " + DAY.format(day(-5)));
        assertThat(ended.links()).contains(STAYS + over.bookingId());
        assertThat(ended.main()).doesNotContain("Avlys bookingen", "Flytt bookingen", "Avslutt tidligere");
    }

    @Test
    @Rule({"RC-52", "RC-86"})
    void departmentEndsAStayEarlierOnADayHome() {
        Stay stay = past(town.expert(100, 3), -5, 10);
        String order = ORDERS + "/" + stay.orderId();
        assertThat(town.see(order, town.orderer).links()).contains(order + "/return");
        Map<String, String> fields = town.see(order + "/return", town.orderer).form(order + "/return");
        assertThat(fields).containsEntry("home", day(0).toString());

        fields.put("home", day(2).toString());
        String there = town.send(order + "/return", fields, town.orderer).goesTo();
        assertThat(there).isEqualTo(order + "?done=booking.shortened");
        assertThat(town.send(order + "/return", fields, town.orderer).goesTo()).isEqualTo(there);

        assertThat(town.see(there, town.orderer).main()).contains("Oppholdet er gjort kortere.", days(-5, 1));
        Map<String, String> now = town.see(order + "/return", town.centreLeader).form(order + "/return");
        now.put("home", day(0).toString());
        assertThat(town.send(order + "/return", now, town.centreLeader).goesTo())
                .contains("booking.shortened");
        assertThat(town.see(order, town.centreLeader).text("#course li[aria-current=step]"))
                .contains("tilbake");
        assertThat(town.ask(order + "/return", town.orderer).goesTo()).isEqualTo(order);
    }

    @Test
    @Rule({"RC-27", "RC-53", "RC-86"})
    void anEndThatMakesNoSenseChangesNothing() {
        Stay stay = past(town.expert(100, 3), -5, 10);
        String page = ORDERS + "/" + stay.orderId() + "/return";
        Map<String, String> fields = town.see(page, town.orderer).form(page);
        Map<String, String> before = town.everything();

        faulty(page, fields, "home", "", "Fyll ut");
        faulty(page, fields, "home", day(-1).toString(), "Velg i dag eller en senere dag");
        faulty(page, fields, "home", day(10).toString(), "Velg en dag før oppholdet er slutt");
        fields.put("home", day(2).toString());
        assertThat(town.send(page, fields, town.schoolOrderer).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(page, town.colleague).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"RC-82", "RC-83", "RC-91"})
    void expertSeesTheLedgerAndWhereTheTimeIsPlaced() {
        String expert = town.expert("learner", town.centre, "EMPLOYED", 100, 3);
        past(expert, -19, 0);
        Stay ahead = past(expert, 30, 60);

        RenderedPage own = town.see(EXPERTS + expert, town.personOf("learner"));
        assertThat(own.main()).contains("Over", "Avtalt", "Opptjent", "Til gode", "Evaluering av oppholdet");
        RenderedPage ledger = town.see(EXPERTS + expert + "/development", town.personOf("learner"));
        assertThat(ledger.texts("#ledger tbody tr")).hasSize(2);
        assertThat(ledger.text("#ledger tbody tr:first-child")).contains("dager når det er over", "Avtalt");
        assertThat(ledger.text("#ledger tbody tr:last-child")).contains("Over", "0 dager");
        assertThat(ledger.main()).doesNotContain("Flytt");
        assertThat(ahead.orderId()).isNotEmpty();
        town.ask(EXPERTS + expert + "/development", town.colleague).page(403);
        RenderedPage none = town.see(EXPERTS + town.expert(100, 3) + "/development", town.centreLeader);
        assertThat(none.main()).contains("Ingen utviklingstid igjen");
        assertThat(none.has("#ledger")).isFalse();
    }

    @Test
    @Rule({"RC-57", "RC-84", "RC-91"})
    void centreMovesADayOfDevelopmentTime() {
        String expert = town.expert("mover", town.centre, "EMPLOYED", 100, 3);
        past(expert, -19, 0);
        String page = EXPERTS + expert + "/development";
        RenderedPage ledger = town.see(page, town.centreLeader);
        String link = ledger.document().select("#ledger a[href*=day]").first().attr("href");
        RenderedPage chosen = town.see(link, town.centreLeader);
        Map<String, String> fields = chosen.form(page);
        LocalDate from = LocalDate.parse(fields.get("day"));

        fields.put("to", sunday().toString());
        assertThat(town.send(page, fields, town.centreLeader).page(422).texts("#errors li"))
                .containsExactly("Eksperten har ikke tid i senteret den dagen. Velg en annen arbeidsdag.");
        fields.put("to", day(90).toString());
        assertThat(town.send(page, fields, town.centreLeader).page(422).texts("#errors li"))
                .containsExactly("Velg en dag nærmere oppholdet som ga utviklingstiden");
        LocalDate to = aWorkday();
        fields.put("to", to.toString());
        assertThat(town.send(page, fields, town.personOf("mover")).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
        String there = town.send(page, fields, town.centreLeader).goesTo();
        assertThat(there).isEqualTo(page + "?done=development.moved");
        assertThat(town.see(there, town.centreLeader).text("#ledger"))
                .contains(DAY.format(to))
                .doesNotContain(DAY.format(from));
        assertThat(town.see("/resource-center/timeline?size=100&from=" + to, town.centreLeader)
                        .texts(".lv-development"))
                .anyMatch(text -> text.startsWith("Utviklingstid " + DAY.format(to)));
        fields.put("_key", "another-key-9");
        assertThat(town.send(page, fields, town.centreLeader).page(409).heading())
                .isEqualTo("Utviklingstiden ligger ikke der lenger");
    }

    @Test
    @Rule({"RC-55", "RC-85"})
    void candidatesSayThatTimeIsOwed() {
        past(town.expert(100, 3), -10, 21);
        String order = town.ordered(21, 50, 10);

        assertThat(town.see(order + "/candidates?size=100", town.centreLeader).main())
                .contains("Har utviklingstid til gode, som skal tas før et langt opphold (uke ");
    }

    @Test
    @Rule({"RC-70", "RC-87", "RC-88", "RC-89", "RC-92"})
    void bothSidesSayHowItWasUnseenByTheOther() {
        Stay stay = past(town.expert("stayer", town.centre, "EMPLOYED", 100, 3), -20, -5);
        String page = STAYS + stay.bookingId();
        String expert = town.personOf("stayer");
        assertThat(tasks(expert)).contains(page);
        assertThat(tasks(town.orderer)).contains(page);
        assertThat(tasks(town.schoolOrderer)).doesNotContain(page);
        assertThat(town.see(page, town.centreLeader).main()).contains("Begge har ikke svart ennå");

        Map<String, String> fields = town.see(page, town.orderer).form(page);
        assertThat(town.send(page, fields, town.orderer).page(422).texts("#errors li"))
                .hasSize(4);
        assertThat(town.send(page, answers(fields, "2", "Kom gjerne igjen"), town.orderer)
                        .goesTo())
                .isEqualTo(page + "?done=evaluation.sent");
        assertThat(tasks(town.orderer)).doesNotContain(page);
        RenderedPage changed = town.see(page, town.orderer);
        assertThat(changed.main()).contains("Du har svart");
        assertThat(changed.form(page)).containsEntry("help", "2").containsEntry("comment", "Kom gjerne igjen");
        assertThat(town.see(page, expert).main()).doesNotContain("Kom gjerne igjen");
        assertThat(town.see(page, town.centreLeader).main()).doesNotContain("Kom gjerne igjen");
        Map<String, String> late = changed.form(page);
        assertThat(town.send(page, answers(changed.form(page), "3", "Takk"), town.orderer)
                        .goesTo())
                .contains("evaluation.sent");

        Map<String, String> own = answers(town.see(page, expert).form(page), "4", "");
        assertThat(town.send(page, own, expert).goesTo()).contains("evaluation.sent");
        assertThat(tasks(expert)).doesNotContain(page);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(town.service.heard("resource-center.stay.events", stay.bookingId()))
                        .singleElement()
                        .satisfies(told -> assertThat(told.data().toString())
                                .contains("\"load\":4")
                                .doesNotContain("Takk")));
        for (String reader : List.of(town.orderer, expert, town.centreLeader)) {
            assertThat(town.see(page, reader).main()).contains("Takk", "3, mye", "4, svært mye", "Ikke svart");
        }
        late.put("_key", "another-key-3");
        assertThat(town.send(page, answers(late, "1", ""), town.orderer)
                        .page(409)
                        .heading())
                .isEqualTo("Evalueringen er ferdig");
        assertThat(town.ask(page, town.schoolOrderer).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(page, town.homeLeader).status()).isEqualTo(403);
    }

    @Test
    @Rule({"RC-88", "RC-92"})
    void afterThirtyDaysNobodyAnswersAnyMore() {
        Stay stay = past(town.expert("longago", town.centre, "EMPLOYED", 100, 3), -60, -30);
        String page = STAYS + stay.bookingId();

        assertThat(tasks(town.personOf("longago"))).doesNotContain(page);
        RenderedPage closed = town.see(page, town.orderer);
        assertThat(closed.main()).contains("Fristen gikk ut før begge hadde svart.");
        assertThat(closed.has("form[action='" + page + "']")).isFalse();
    }

    @Test
    @Rule("RC-246")
    void theCentreReadsThatTheDepartmentWasGladOfTheExpert() {
        String expert = town.expert("welcome", town.centre, "EMPLOYED", 100, 3);
        Stay stay = past(expert, -20, -6);
        String page = STAYS + stay.bookingId();
        String candidates = town.ordered(200, 206, 10) + "/candidates?size=100";
        String glad = "Var hos dem til " + DAY.format(day(-7)) + ", og de fikk mye hjelp";

        town.send(page, answers(town.see(page, town.orderer).form(page), "3", ""), town.orderer)
                .goesTo();
        assertThat(town.see(candidates, town.centreLeader).main())
                .as("the expert has not answered")
                .doesNotContain(glad);
        String self = town.personOf("welcome");
        town.send(page, answers(town.see(page, self).form(page), "1", ""), self).goesTo();

        assertThat(town.see(candidates, town.centreLeader).main()).contains(glad);
        assertThat(town.see(candidates, town.orderer).main()).doesNotContain("Var hos dem");
        String api = "/resource-center/v1" + candidates.replace("/resource-center", "");
        assertThat(town.service.get(api).as(town.centreLeader).send().text())
                .contains("\"goodStayUntil\":\"" + day(-7) + "\"");
        assertThat(town.service.get(api).as(town.orderer).send().text()).doesNotContain(day(-7).toString());
    }

    @Test
    @Rule("RC-280")
    void theCentreAndTheExpertReadThatPostsAreMoreThanFullTime() {
        String expert = town.expert("busy", town.centre, "EMPLOYED", 100, 3);
        String self = town.personOf("busy");
        town.service.tells().post("e2-" + self, self, town.school, 30, day(100), day(150));
        town.service.knowsTheDirectory();
        String during = town.ordered(120, 126, 10) + "/candidates?size=100";
        String after = town.ordered(160, 166, 10) + "/candidates?size=100";
        String words = "Stillingene utgjør til sammen 130 % av full tid fra " + DAY.format(day(120));

        assertThat(town.see(during, town.centreLeader).main()).contains(words);
        assertThat(town.see(during, town.orderer).main()).doesNotContain("130 %");
        assertThat(town.see(after, town.centreLeader).main()).doesNotContain("130 %");
        String api = "/resource-center/v1" + during.replace("/resource-center", "");
        assertThat(town.service.get(api).as(town.centreLeader).send().text())
                .contains("\"aboveFullTime\":{\"percent\":130,\"from\":\"" + day(120) + "\"}");
        assertThat(town.service.get(api).as(town.orderer).send().text()).doesNotContain("\"percent\":130");
        String own = "/resource-center/experts/" + expert;
        String total = "130 % av full tid fra " + DAY.format(day(100));
        assertThat(town.see(own, town.centreLeader).main()).contains(total);
        assertThat(town.see(own, self).main()).contains(total);
    }

    @Test
    @Rule("RC-198")
    void theCentreReadsOneEvaluationAfterTheOther() {
        String list = "/resource-center/evaluations";
        String expert = town.expert("strained", town.centre, "EMPLOYED", 100, 3);
        Stay stay = past(expert, -20, -6);
        String page = STAYS + stay.bookingId();
        Map<String, String> fields = town.see(page, town.orderer).form(page);
        town.send(page, answers(fields, "3", "Takk for hjelpen"), town.orderer).goesTo();
        assertThat(town.see(list + "?which=strained", town.centreLeader).main())
                .contains("Ingen har meldt om for stort press")
                .doesNotContain("Ingen opphold er evaluert ennå");
        assertThat(town.see(list + "?size=100", town.centreLeader).links())
                .as("one side has not answered")
                .doesNotContain(page);
        Map<String, String> own = town.see(page, town.personOf("strained")).form(page);
        town.send(page, answers(own, "4", ""), town.personOf("strained")).goesTo();

        RenderedPage all = town.see(list + "?size=100", town.centreLeader);

        assertThat(all.one("tr:has(a[href=" + page + "])").text()).contains("3 / 4");
        assertThat(town.see(list + "?which=strained&size=100", town.centreLeader)
                        .links())
                .contains(page);
        JsonNode told = town.service
                .get("/resource-center/v1/evaluations?strained=true&size=100")
                .as(town.centreLeader)
                .send()
                .is(200)
                .path("rows");
        assertThat(told.valueStream()
                        .filter(row -> row.path("bookingId").asString().equals(stay.bookingId())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.at("/department/load").asInt()).isEqualTo(3);
                    assertThat(row.at("/expert/load").asInt()).isEqualTo(4);
                });
        assertThat(town.ask("/resource-center/lists/evaluations.csv", town.centreLeader)
                        .text())
                .contains("Takk for hjelpen");
        for (String other : List.of(town.orderer, town.personOf("strained"), town.homeLeader)) {
            assertThat(town.ask(list, other).status()).isEqualTo(403);
        }
    }

    private static Map<String, String> answers(Map<String, String> fields, String mark, String comment) {
        for (String question : List.of("help", "departmentLearned", "expertLearned", "load")) {
            fields.put(question, mark);
        }
        fields.put("comment", comment);
        return fields;
    }

    private static List<String> tasks(String personId) {
        return town.tasks(personId).links();
    }

    private static void faulty(String page, Map<String, String> fields, String field, String value, String said) {
        fields.put(field, value);
        assertThat(town.send(page, fields, town.orderer).page(422).text("#errors"))
                .contains(said);
    }

    private static Stay past(String expert, int from, int home) {
        return PastStays.of(town.service, expert, town.home, day(from), day(home), 60);
    }

    private static LocalDate sunday() {
        return day(7).with(java.time.DayOfWeek.SUNDAY);
    }

    /** In the weeks after today one that is no public holiday: a Wednesday which is none. */
    private static LocalDate aWorkday() {
        LocalDate wednesday = day(14).with(java.time.DayOfWeek.WEDNESDAY);
        boolean christmas = wednesday.getMonthValue() == 12 && wednesday.getDayOfMonth() > 24;
        boolean holiday = christmas || wednesday.getDayOfYear() == 1 || wednesday.getMonthValue() == 5;
        return holiday ? wednesday.plusDays(-7) : wednesday;
    }
}
