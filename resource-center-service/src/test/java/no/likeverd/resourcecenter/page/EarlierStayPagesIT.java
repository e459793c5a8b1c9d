package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static no.likeverd.resourcecenter.page.Town.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Stays that began before anybody ordered them, as the centre records them and everybody sees them from then on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarlierStayPagesIT {

    private static final String EXPERTS = "/resource-center/experts/";
    private static final Duration SOON = Duration.ofSeconds(30);

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
    @Rule({"RC-323", "RC-324"})
    void aStayThatIsOverIsRecordedOnceAndBothAreAskedHowItWas() {
        String expert = town.expert("traveller", town.home, "ATTACHED", 60, 2);
        agreed(expert);
        String page = form(expert);
        assertThat(town.see(EXPERTS + expert, town.centreLeader).links()).contains(page);
        assertThat(town.see(EXPERTS + expert, town.homeLeader).links()).doesNotContain(page);
        Map<String, String> stay = stay(expert, -29, -16, 60);
        assertThat(town.see(page, town.centreLeader).main()).contains("for Navn Navnesen som har begynt alt");
        for (int n = 0; n < 2; n++) {
            assertThat(town.send(page, stay, town.centreLeader).goesTo())
                    .isEqualTo(EXPERTS + expert + "?done=expert.recorded");
        }

        RenderedPage seen = town.see(EXPERTS + expert + "?done=expert.recorded", town.homeLeader);
        assertThat(seen.main()).contains("Oppholdet er registrert.", days(-29, -16), "Over");
        JsonNode booking = bookings(expert).path(0);
        assertThat(bookings(expert)).hasSize(1);
        String order = ORDERS + "/" + booking.path("orderId").asString();
        assertThat(town.see(order, town.schoolOrderer).text("#course li[aria-current=step]"))
                .contains("Eksperten er tilbake i ressurssenteret, fra " + DAY.format(day(-15)));
        String evaluation =
                "/resource-center/stays/" + booking.path("bookingId").asString();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(town.tasks(town.personOf("traveller")).links()).contains(evaluation);
            assertThat(town.tasks(town.schoolOrderer).links()).contains(evaluation);
        });
        town.evaluate(booking.path("bookingId").asString(), "3", town.schoolOrderer);
        town.evaluate(booking.path("bookingId").asString(), "2", town.personOf("traveller"));
        assertThat(town.see(evaluation, town.centreLeader).main()).contains("3, mye", "2, noe");
        await().atMost(SOON).untilAsserted(() -> assertThat(town.told("expert-calendar", expert))
                .containsSubsequence("expert-booked", "expert-returned")
                .containsOnlyOnce("expert-booked", "expert-returned"));
        assertThat(town.told("order", booking.path("orderId").asString()))
                .containsExactly("expert-ordered", "order-filled");
        assertThat(town.see(EXPERTS + expert + "/development", town.centreLeader)
                        .texts("#ledger tbody tr"))
                .singleElement()
                .asString()
                .contains("Over");
    }

    @Test
    @Rule({"RC-323", "RC-324"})
    void aStayThatRunsStillKeepsItsDaysAndCountsTowardsTheStretch() {
        String expert = town.expert("away", town.centre, "EMPLOYED", 100, 3);
        String page = form(expert);
        Map<String, String> stay = stay(expert, -60, 30, 100);
        assertThat(town.send(page, stay, town.centreLeader).goesTo()).endsWith("done=expert.recorded");

        assertThat(town.see(EXPERTS + expert, town.personOf("away")).main()).contains(days(-60, 30), "Pågår");
        String order = town.ordered(20, 25, 50);
        assertThat(town.see(order + "/candidates?size=100", town.centreLeader).main())
                .contains("Er booket et annet sted");
        Map<String, String> again = stay(expert, -70, -20, 50);
        RenderedPage clash = town.send(page, again, town.centreLeader).page(409);
        assertThat(clash.text("#clash")).contains("Det går ikke sammen med det kalenderen vet", "booket");
        Map<String, String> mended = clash.form(page);
        assertThat(mended).containsEntry("purpose", "Avtalt i fjor").containsEntry("unitId", town.school);
        mended.put("to", day(-61).toString());
        assertThat(mended.get("_key")).isNotEqualTo(again.get("_key"));
        assertThat(town.sentBack(
                                page,
                                mended,
                                town.centreLeader,
                                "to",
                                "Oppholdet var over for lenge siden. Det blir stående der det ble skrevet.")
                        .form(page))
                .containsEntry("purpose", "Avtalt i fjor");
    }

    /** First, while nothing goes on by itself. */
    @Test
    @org.junit.jupiter.api.Order(1)
    @Rule("RC-323")
    void whatCannotHaveBeenIsRefusedAndLeavesNothing() {
        String expert = town.expert("nowhere", town.centre, "EMPLOYED", 50, 3);
        String page = form(expert);
        Map<String, String> good = stay(expert, -29, -16, 50);
        for (String other : List.of(town.homeLeader, town.orderer, town.colleague, town.personOf("nowhere"))) {
            town.ask(page, other).page(403);
            town.send(page, good, other).page(403);
        }
        town.ask(form("x-none"), town.centreLeader).page(404);
        faulty(page, good, "from", day(0), "Velg en dag før i dag. Det som begynner senere, blir bestilt og booket.");
        faulty(page, good, "to", day(-40), "Siste dag må være den samme som første dag eller senere");
        Map<String, String> old = stay(expert, -60, -31, 50);
        town.sentBack(
                page,
                old,
                town.centreLeader,
                "to",
                "Oppholdet var over for lenge siden. Det blir stående der det ble skrevet.");
        Map<String, String> before = town.everything();
        Map<String, String> tooMuch = stay(expert, -29, -16, 60);
        assertThat(town.send(page, tooMuch, town.centreLeader).page(409).text("#clash"))
                .contains("andel");
        Map<String, String> tooLong = stay(expert, -200, 10, 50);
        assertThat(town.send(page, tooLong, town.centreLeader).page(409).text("#clash"))
                .contains("Ville vært ute for lenge i strekk (uke ");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-323")
    void aRepeatOverHttpFindsTheSameAndAnotherStayNeedsAnotherKey() {
        String expert = town.expert("once", town.centre, "EMPLOYED", 100, 3);
        Reply first = post(expert, 50);
        assertThat(first.is(201).path("life").asString()).isEqualTo("ENDED");

        assertThat(post(expert, 50).is(201).path("bookingId").asString())
                .isEqualTo(first.is(201).path("bookingId").asString());
        assertThat(post(expert, 40).is(409).path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(bookings(expert)).hasSize(1);
    }

    @Test
    @Rule("RC-324")
    void whatWasBegunIsGoneOnWithByItself() {
        String expert = town.expert("crashed", town.centre, "EMPLOYED", 100, 3);
        diedAfterTheFirstWrite("crashed", expert);

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        bookings(expert).path(0).path("life").asString(""))
                .isEqualTo("ENDED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        town.tasks(town.personOf("crashed")).links())
                .contains("/resource-center/stays/bkg-crashed"));
    }

    @Test
    @Rule("RC-324")
    void whatWasBegunAndCannotHaveBeenLeavesNothingToFill() {
        String expert = town.expert("busy", town.centre, "EMPLOYED", 100, 3);
        town.send(form(expert), stay(expert, -30, 30, 100), town.centreLeader).goesTo();
        diedAfterTheFirstWrite("busy", expert);

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        town.service.bean(Orders.class).get("ord-busy").state().status())
                .isEqualTo(OrderStatus.WITHDRAWN));
        assertThat(bookings(expert)).hasSize(1);
    }

    private static void diedAfterTheFirstWrite(String name, String expert) {
        Demand demand = new Demand(Kind.CAPACITY, "dementia-care", 1, new Period(day(-20), day(-10)), 50);
        Terms terms = new Terms(Party.DEPARTMENT, Party.CENTRE, town.school, "1000");
        Order order = Order.earlier("ord-" + name, town.school, town.centreLeader, demand, "Avtalt i fjor", terms);
        CommandKey key = CommandKey.of(name, "stay");
        town.service
                .bean(Orders.class)
                .placeFor(order, "bkg-" + name, expert, key, town.service.bean(Clock.class), () -> {});
    }

    @Test
    @Rule("RC-325")
    void isNoneOfTheOrdersWhoseHelpIsCountedAsSoonOrLate() {
        String expert = town.expert("counted", town.centre, "EMPLOYED", 100, 3);
        String recorded = post(expert, 50).is(201).path("orderId").asString();
        Orders orders = town.service.bean(Orders.class);

        assertThat(orders.ending(new Period(day(-60), day(60)), new PageRequest(0, 100))
                        .rows())
                .extracting(Order::orderId)
                .doesNotContain(recorded);
        assertThat(orders.get(recorded).state().placedOn()).isNull();
    }

    private static void agreed(String expert) {
        String consent = EXPERTS + expert + "/consent";
        town.send(consent, town.see(EXPERTS + expert, town.homeLeader).form(consent), town.homeLeader)
                .goesTo();
    }

    private static String form(String expert) {
        return EXPERTS + expert + "/stays/new";
    }

    /** A good stay with the school; days from today, the last one included. */
    private static Map<String, String> stay(String expert, int from, int last, int sharePercent) {
        Map<String, String> fields = town.see(form(expert), town.centreLeader).form(form(expert));
        fields.put("unitId", town.school);
        fields.put("skill", "dementia-care");
        fields.put("from", day(from).toString());
        fields.put("to", day(last).toString());
        fields.put("sharePercent", String.valueOf(sharePercent));
        fields.put("purpose", "Avtalt i fjor");
        fields.put("costCode", "2541-30");
        return fields;
    }

    private static void faulty(String page, Map<String, String> good, String field, LocalDate day, String says) {
        Map<String, String> fields = new HashMap<>(good);
        fields.put(field, day.toString());
        if (field.equals("from")) {
            fields.put("to", day.plusDays(20).toString());
        }
        town.sentBack(page, fields, town.centreLeader, field, says);
    }

    private static Reply post(String expert, int sharePercent) {
        return town.service
                .post("/resource-center/v1/experts/" + expert + "/stays", """
                        {"unitId":"%s","kind":"COMPETENCE","skill":"dementia-care","from":"%s","to":"%s","sharePercent":%d,
                         "purpose":"Avtalt i fjor","professionalResponsibility":"DEPARTMENT","competenceUpkeep":"CENTRE",
                         "costCode":"2541-30"}""".formatted(
                                town.school, day(-20), day(-10), sharePercent))
                .header("Idempotency-Key", "records-once-for-" + expert)
                .as(town.centreLeader)
                .send();
    }

    private static JsonNode bookings(String expert) {
        return town.service
                .get("/resource-center/v1/experts/" + expert + "/bookings")
                .as(town.centreLeader)
                .send()
                .is(200)
                .path("rows");
    }
}
