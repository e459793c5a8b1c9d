package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.Teller;
import no.likeverd.testing.page.RenderedPage;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * In the middle of everything an expert's employment ends, home care becomes part of another unit and has other people, and the
 * skill that all this is about is called something else. Nothing is lost, and everybody concerned sees it as it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpheavalIT {

    private static final String API = "/resource-center/v1";
    private static final String DRAFTS = "/resource-center/drafts";
    private static final String EXPERTS = "/resource-center/experts/";
    private static final String FEEDS = "/resource-center/feeds";
    private static final String LISTS = "/resource-center/lists/";
    private static final String PLANS = "/resource-center/plans";
    private static final String OLD_NAME = "Demensomsorg";
    private static final String NEW_NAME = "Demensarbeid";
    private static final String NEW_UNIT = "Omsorg sør";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY_AFTER = day(30);
    private static final Duration SOON = Duration.ofSeconds(30);

    @AutoClose
    private final Town town = new Town();

    private final String leaver = town.expert("leaver", town.centre, "EMPLOYED", 100, 3);
    private final String stayer = town.expert("stayer", town.centre, "EMPLOYED", 100, 3);
    private final String running = town.booked(0, 60, 60, leaver);
    private final String coming = town.booked(50, 55, 30, leaver);
    private final String waiting = town.ordered(35, 45, 50);
    private final String asked = town.ordered(14, 20, 30);
    private final String askedBeyond = town.ordered(32, 38, 30);
    private final List<String> planned = List.of(town.ordered(100, 110, 100), town.ordered(100, 110, 100));
    private final List<String> orders = Stream.concat(
                    Stream.of(running, coming, waiting, asked, askedBeyond), planned.stream())
            .toList();
    private String feed;
    private String draft;
    private String awaiting;
    private String plan;
    private String newOrderer;
    private String newLeader;

    @BeforeAll
    void upheaval() {
        waits(waiting);
        asks(asked);
        asks(askedBeyond);
        feed = feedOf(town.orderer, "unit", town.home);
        draft = saved();
        awaiting = sentForApproval();
        plan = made();

        String renaming = town.commits(town.sentSkills(new Book("code", "theme", "preferredLabel.nb", "status")
                .row("dementia-care", "health", NEW_NAME, "")
                .bytes()));
        merge();
        leave();
        town.service.knowsTheDirectory();
        town.untilImported(renaming);
        Stream.of(running, coming)
                .forEach(order ->
                        town.service.until(() -> api("/orders/" + idOf(order), town.centreLeader), reply -> reply.text()
                                .contains("\"status\":\"OPEN\"")));
        acceptWhole();
    }

    /** In line for the one who is taken, by the clash that comes of trying to book. */
    private void waits(String order) {
        String candidates = order + "/candidates";
        Map<String, String> choice = town.see(candidates, town.centreLeader).form(candidates);
        choice.put("expertId", leaver);
        Map<String, String> fields =
                town.send(candidates, choice, town.centreLeader).page(409).form(order + "/waiting");
        town.send(order + "/waiting", fields, town.centreLeader).goesTo();
    }

    private void asks(String order) {
        String hold = order + "/hold";
        Map<String, String> fields =
                town.see(hold + "?expertId=" + leaver, town.centreLeader).form(hold);
        fields.put("expertId", leaver);
        fields.put("ask", "true");
        town.send(hold, fields, town.centreLeader).goesTo();
    }

    private String feedOf(String personId, String calendar, String of) {
        String path = FEEDS + "/" + calendar + "/" + of;
        return town.send(path, town.see(FEEDS, personId).form(path), personId)
                .page(200)
                .one("#address")
                .attr("value")
                .replaceFirst("http://[^/]+", "");
    }

    private String saved() {
        Map<String, String> fields = town.need(140, 150, 40);
        fields.put("purpose", "Noe vi skriver på");
        return address(town.send(DRAFTS + "/new", fields, town.orderer).goesTo());
    }

    /** From now on orders wait for the leader's yes, and one does. */
    private String sentForApproval() {
        String rule = "/resource-center/units/" + town.home + "/approval";
        Map<String, String> fields = town.see(rule, town.homeLeader).form(rule);
        fields.put("needed", "true");
        town.send(rule, fields, town.homeLeader).goesTo();
        return address(town.send(ORDERS + "/new", town.need(120, 130, 60), town.orderer)
                .goesTo());
    }

    private String made() {
        Map<String, String> fields = town.see(PLANS + "/new", town.centreLeader).form(PLANS + "/new");
        fields.put("seconds", "5");
        String there = town.send(PLANS + "/new", fields, town.centreLeader).goesTo();
        untilPlanSays(there, "3 av 3 bestillinger");
        return there;
    }

    private void untilPlanSays(String there, String words) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(town.see(there, town.centreLeader).main()).contains(words));
    }

    /** The unit goes on under another name and below another one, with other people. */
    private void merge() {
        Teller tells = town.service.tells();
        String south = tells.id("south");
        tells.unit(south, "Helse og mestring", null);
        tells.unit(town.home, NEW_UNIT, south);
        tells.role("g-" + town.orderer, town.orderer, "ORDERER", town.home, LONG_AGO, day(0));
        tells.role("g-" + town.homeLeader, town.homeLeader, "LEADER", town.home, LONG_AGO, day(0));
        newOrderer = town.person("new-orderer", "ORDERER", town.home);
        newLeader = town.person("new-leader", "LEADER", town.home);
    }

    private void leave() {
        Teller tells = town.service.tells();
        String employment = town.personOf("e-leaver");
        String person = town.personOf("leaver");
        tells.employment(employment, person, town.centre, null, LONG_AGO, LAST_DAY_AFTER, null);
        tells.employmentStarted(employment, person, town.centre, LONG_AGO, null);
        tells.employmentEnded(employment, person, town.centre, LAST_DAY_AFTER, null);
    }

    private void acceptWhole() {
        Map<String, String> whole = town.see(plan, town.centreLeader).form(plan + "/whole");
        town.send(plan + "/whole", whole, town.centreLeader).goesTo();
        untilPlanSays(plan, "2 booket, 0 bookes nå, 1 gikk ikke");
    }

    @Test
    @Rule({"RC-35", "RC-38", "RC-70"})
    void whatTheLeaverCannotServeIsOpenAgainForWhomeverTheCentreFinds() {
        assertThat(said(running, "status", "servedUntil")).containsExactly("OPEN", LAST_DAY_AFTER.toString());
        assertThat(said(coming, "status", "servedUntil")).containsExactly("OPEN", "");
        assertThat(rows("/experts/" + leaver + "/bookings"))
                .filteredOn(booking -> !booking.path("cancelledOn").isNull())
                .extracting(booking -> booking.path("orderId").asString())
                .containsExactlyInAnyOrder(idOf(running), idOf(coming));
        assertThat(town.tasks(newOrderer).links()).contains(running);
        assertThat(town.tasks(town.centreLeader).links()).contains(running + "/candidates", coming + "/candidates");
        assertThat(town.see(running + "/candidates", town.centreLeader).main()).contains("Stillingen tar slutt");

        town.book(running, town.expert(100, 3));

        assertThat(said(running, "status", "bookedFrom")).containsExactly("FILLED", LAST_DAY_AFTER.toString());
        assertThat(town.tasks(newOrderer).links()).doesNotContain(running);
    }

    @Test
    @Rule({"RC-27", "RC-54", "RC-135", "RC-221"})
    void whoLedAndOrderedSeesNothingAndWhoDoesNowSeesAll() {
        for (String before : List.of(town.orderer, town.homeLeader)) {
            Stream.concat(orders.stream(), Stream.of(draft, awaiting))
                    .forEach(page -> assertThat(town.ask(page, before).page(403).main())
                            .as(page)
                            .doesNotContain(NEW_NAME, "Noe vi skriver på"));
            assertThat(api("/orders?size=100", before).rows()).isEmpty();
            assertThat(town.see(ORDERS + "?size=100", before).links()).doesNotContainAnyElementsOf(orders);
            assertThat(town.see(DRAFTS, before).main()).contains("Ingen utkast");
            assertThat(town.tasks(before).links()).isEmpty();
        }
        assertThat(town.service.get(feed).send().status()).isEqualTo(404);

        for (String now : List.of(newOrderer, newLeader)) {
            assertThat(town.see(ORDERS + "?size=100", now).links()).containsAll(orders);
            orders.forEach(order -> assertThat(town.see(order, now).main()).contains(NEW_UNIT));
        }
        assertThat(town.see(draft, newOrderer).form(draft + "/sending")).containsEntry("purpose", "Noe vi skriver på");
        assertThat(town.see(draft, newLeader).main()).contains("Noe vi skriver på");
    }

    @Test
    @Rule({"RC-227", "RC-230"})
    void whatWaitedForTheLeaderWaitsForTheOneWhoLeadsNow() {
        assertThat(town.tasks(newLeader).links()).contains(awaiting);
        Map<String, String> yes = town.see(awaiting, newLeader).form(awaiting + "/approval");
        town.send(awaiting + "/approval", yes, town.homeLeader).page(403);

        String order = address(town.send(awaiting + "/approval", yes, newLeader).goesTo());

        assertThat(town.see(order, newOrderer).main()).contains(NEW_NAME, NEW_UNIT);
        assertThat(town.see(order, town.centreLeader).main()).contains(NEW_NAME, NEW_UNIT);
        town.ask(order, town.orderer).page(403);
        assertThat(town.tasks(newLeader).links()).doesNotContain(awaiting);
    }

    @Test
    @Rule({"RC-136", "RC-271"})
    void skillAndUnitAreCalledByTheirNewNamesEverywhere() {
        for (String page : List.of(running, running + "/candidates", ORDERS, "/resource-center/inbox", plan)) {
            assertThat(town.see(page + "?size=100", town.centreLeader).main())
                    .as(page)
                    .contains(NEW_NAME, NEW_UNIT)
                    .doesNotContain(OLD_NAME);
        }
        assertThat(town.see(EXPERTS + leaver, town.centreLeader).main())
                .contains(NEW_NAME, NEW_UNIT)
                .doesNotContain(OLD_NAME);
        assertThat(town.ask(LISTS + "experts.csv", town.centreLeader).text()).contains(NEW_NAME + " (3)");
        assertThat(town.ask(LISTS + "orders.csv", newOrderer).text().lines().skip(1))
                .hasSizeGreaterThanOrEqualTo(orders.size())
                .allMatch(row -> row.contains(NEW_NAME) && row.contains(NEW_UNIT));
        assertThat(town.see(draft, newOrderer).one("#skill option[selected]").text())
                .isEqualTo(NEW_NAME);
        assertThat(town.service
                        .get(feedOf(newOrderer, "unit", town.home))
                        .send()
                        .text())
                .contains("SUMMARY:" + NEW_NAME + "\\, 60 %")
                .doesNotContain(OLD_NAME);
        assertThat(town.service
                        .get(feedOf(town.personOf("leaver"), "expert", leaver))
                        .send()
                        .text())
                .contains("SUMMARY:" + NEW_UNIT + "\\, 60 %");
    }

    @Test
    @Rule({"RC-67", "RC-125"})
    void ofThePlanIsBookedWhatIsPossibleAndTheRestSaysThatSomethingCameBetween() {
        List<JsonNode> lines = rows("/plans/" + idOf(plan) + "/assignments");

        assertThat(lines)
                .extracting(UpheavalIT::outcome)
                .containsExactlyInAnyOrder(
                        tuple(stayer, "BOOKED", ""),
                        tuple(stayer, "BOOKED", ""),
                        tuple(leaver, "REFUSED", "EMPLOYMENT_ENDS"));
        lines.forEach(line -> assertThat(said(line.path("orderId").asString(), "status"))
                .containsExactly(line.path("status").asString().equals("BOOKED") ? "FILLED" : "OPEN"));
        assertThat(town.see(plan, town.centreLeader).main()).contains("Noe kom imellom");
        assertThat(town.see(waiting, newOrderer).has("#line"))
                .as("who has somebody waits no more")
                .isFalse();
    }

    private static Tuple outcome(JsonNode line) {
        return tuple(
                line.path("expertId").asString(),
                line.path("status").asString(),
                line.path("refusal").isNull() ? "" : line.path("refusal").asString());
    }

    @Test
    @Rule({"RC-241", "RC-242", "RC-244"})
    void theLeaverIsAskedStillForDaysBeforeTheEndAndNotForOthers() {
        String person = town.personOf("leaver");
        String answer = EXPERTS + leaver + "/asked/" + idOf(asked);
        assertThat(town.tasks(person).links())
                .contains(answer)
                .doesNotContain(EXPERTS + leaver + "/asked/" + idOf(askedBeyond));
        assertThat(town.see(askedBeyond + "/candidates", town.centreLeader).main())
                .contains("Noe kom i veien");
        RenderedPage question = town.see(answer, person);
        assertThat(question.main()).contains(NEW_UNIT);
        Map<String, String> fields = question.form(answer + "/answer");
        fields.put("answer", "YES");

        assertThat(town.send(answer + "/answer", fields, person).goesTo()).endsWith("?done=asked.booked");

        assertThat(said(asked, "status", "expertId")).containsExactly("FILLED", leaver);
    }

    @Test
    @Rule({"RC-38", "RC-64"})
    void everyOrderIsOpenOrFilledAsTheCalendarsSay() {
        List<JsonNode> all = rows("/orders?size=100");
        List<Tuple> standing = rows("/experts?size=100").stream()
                .flatMap(expert -> rows("/experts/" + expert.path("expertId").asString() + "/bookings").stream())
                .filter(booking -> booking.path("cancelledOn").isNull())
                .map(booking -> place(booking, "from", "to"))
                .toList();

        assertThat(all)
                .extracting(order -> ORDERS + "/" + order.path("orderId").asString())
                .containsAll(orders);
        assertThat(all).extracting(order -> order.path("status").asString()).containsOnly("OPEN", "FILLED");
        assertThat(all.stream()
                        .filter(order -> order.path("status").asString().equals("FILLED"))
                        .map(order -> place(order, "bookedFrom", "bookedTo")))
                .containsExactlyInAnyOrderElementsOf(standing);
    }

    private static Tuple place(JsonNode row, String from, String to) {
        return tuple(
                row.path("orderId").asString(),
                row.path("expertId").asString(),
                row.path("bookingId").asString(),
                row.path(from).asString(),
                row.path(to).asString());
    }

    /** What the one who orders now reads of an order; nothing for what is not said. */
    private List<String> said(String order, String... fields) {
        JsonNode read = api("/orders/" + idOf(order), newOrderer).is(200);
        return Stream.of(fields)
                .map(read::path)
                .map(field -> field.isNull() ? "" : field.asString())
                .toList();
    }

    private List<JsonNode> rows(String path) {
        return api(path, town.centreLeader).rows();
    }

    private Reply api(String path, String personId) {
        return town.service.get(API + path).as(personId).send();
    }

    private static String idOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static String address(String there) {
        return there.replaceFirst("\\?.*", "");
    }
}
