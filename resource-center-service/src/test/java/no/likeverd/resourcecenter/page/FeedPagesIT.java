package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People make addresses for their calendars in the browser, and programs without a log-in read them. */
class FeedPagesIT {

    private static final String FEEDS = "/resource-center/feeds";
    private static final String CALENDAR = "/resource-center/calendar/";
    private static Town town;
    private static String expertId;
    private static String expert;
    private static String order;

    @BeforeAll
    static void start() {
        town = new Town();
        expertId = town.expert("kari", town.centre, "EMPLOYED", 100, 3);
        expert = town.personOf("kari");
        order = town.ordered(10, 24, 80);
        town.book(order);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule({"RC-134", "RC-136"})
    void anExpertReadsTheOwnBookingsAndDevelopmentTimeWithoutLoggingIn() {
        assertThat(town.see("/resource-center/experts/" + expertId, expert).links())
                .contains(FEEDS);
        String address = made(expert, "expert", expertId);

        Reply reply = read(address);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/calendar");
        VEvent booking = events(reply).stream()
                .filter(event -> event.getSummary().getValue().equals("Enhet, 80 %"))
                .findFirst()
                .orElseThrow();
        assertThat(reply.text())
                .contains("DTSTART;VALUE=DATE:" + basic(Town.day(10)), "DTEND;VALUE=DATE:" + basic(Town.day(25)))
                .contains("STATUS:CONFIRMED", "CLASS:PRIVATE", "SUMMARY:Utviklingstid")
                .doesNotContain("Navn", "2541-30", "Ingen her kan dette");
        assertThat(booking.getRequiredProperty("UID").getValue()).endsWith("@likeverd");
    }

    @Test
    @Rule("RC-136")
    void aDepartmentReadsSkillsAndTheCentreInitialsAndNobodyNames() {
        Reply unit = read(made(town.orderer, "unit", town.home));
        Reply centre = read(made(town.centreLeader, "centre", "all"));

        assertThat(events(unit))
                .extracting(event -> event.getSummary().getValue())
                .contains("Demensomsorg, 80 %");
        assertThat(events(centre))
                .extracting(event -> event.getSummary().getValue())
                .contains("NN: Enhet, 80 %");
        assertThat(unit.text() + centre.text()).doesNotContain("Navnesen", expertId, expert, "Utviklingstid");
    }

    @Test
    @Rule("RC-134")
    void anAddressIsShownOnceAndOnlyAHashOfItIsKept() {
        String path = FEEDS + "/unit/" + town.home;
        Map<String, String> form = fields(FEEDS, path, town.homeLeader);
        RenderedPage page = town.send(path, form, town.homeLeader).page(200);
        String address = page.one("#address").attr("value");

        assertThat(address).matches("http://127\\.0\\.0\\.1:8080/resource-center/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(page.main()).contains("Her er adressen din", "Den vises bare denne ene gangen", "uten å logge inn");
        assertThat(town.send(path, form, town.homeLeader)
                        .page(200)
                        .one("#address")
                        .attr("value"))
                .isEqualTo(address);
        assertThat(town.see(FEEDS, town.homeLeader).main())
                .contains("Du har en adresse")
                .doesNotContain(secret(address));
        assertThat(stored()).doesNotContain(secret(address)).doesNotContain(form.get("_key"));
    }

    @Test
    @Rule("RC-135")
    void theOldAddressStopsAtOnceWhenANewOneIsMadeAndTheLastWhenItIsDeleted() {
        String first = made(town.schoolOrderer, "unit", town.school);
        String second = made(town.schoolOrderer, "unit", town.school);

        assertThat(second).isNotEqualTo(first);
        assertThat(read(first).status()).isEqualTo(404);
        assertThat(read(second).status()).isEqualTo(200);
        String end = FEEDS + "/unit/" + town.school + "/end";
        Map<String, String> form = fields(FEEDS, end, town.schoolOrderer);
        assertThat(town.send(end, form, town.schoolOrderer).goesTo()).endsWith("done=feed.ended");
        assertThat(town.send(end, form, town.schoolOrderer).goesTo()).endsWith("done=feed.ended");
        assertThat(read(second).status()).isEqualTo(404);
        assertThat(town.see(FEEDS, town.schoolOrderer).main()).contains("Du har ingen adresse");
    }

    @Test
    @Rule("RC-135")
    void aFormThatIsSentAgainAfterTheAddressWasReplacedBringsNothingBack() {
        String path = FEEDS + "/unit/" + town.school;
        Map<String, String> old = fields(FEEDS, path, town.schoolOrderer);
        town.send(path, old, town.schoolOrderer).page(200);
        String now = made(town.schoolOrderer, "unit", town.school);

        assertThat(town.send(path, old, town.schoolOrderer).goesTo()).endsWith("done=feed.replaced");

        assertThat(read(now).status()).isEqualTo(200);
    }

    @Test
    @Rule("RC-135")
    void anAddressEndsWithTheRoleAndWithTheMembership() {
        String substitute = town.personOf("substitute");
        town.service.tells().person(substitute);
        town.service.tells().role("g-sub", substitute, "LEADER", town.home, LocalDate.of(2020, 1, 1), null);
        String leaver = town.expert("leaver", town.centre, "EMPLOYED", 50, 2);
        String led = made(substitute, "unit", town.home);
        String own = made(town.personOf("leaver"), "expert", leaver);
        assertThat(read(led).status()).isEqualTo(200);

        town.service.tells().role("g-sub", substitute, "LEADER", town.home, LocalDate.of(2020, 1, 1), Town.day(0));
        town.service.knowsTheDirectory();
        town.service
                .post("/resource-center/v1/experts/" + leaver + "/departure", "{\"on\":\"" + Town.day(0) + "\"}")
                .as(town.centreLeader)
                .send()
                .is(200);

        assertThat(read(led).status()).isEqualTo(404);
        assertThat(read(own).status()).isEqualTo(404);
        assertThat(town.see(FEEDS, substitute).text("[data-state=empty]")).contains("Ingen kalender å hente");
    }

    @Test
    @Rule("RC-137")
    void aMovedBookingKeepsItsNameAndACancelledOneIsSaidToBe() {
        String theirs = town.booked(60, 64, 20, expertId);
        String address = made(town.homeLeader, "unit", town.home);
        VEvent booked = on(address, 60);

        move(theirs, 62, 66);
        VEvent moved = on(address, 62);
        town.cancel(theirs);
        VEvent cancelled = on(address, 62);

        assertThat(uid(moved)).isEqualTo(uid(booked));
        assertThat(uid(cancelled)).isEqualTo(uid(booked));
        assertThat(number(booked)).isLessThan(number(moved));
        assertThat(number(moved)).isLessThan(number(cancelled));
        assertThat(cancelled.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
        longAgo(uid(booked).replace("@likeverd", ""));
        assertThat(events(read(address))).extracting(FeedPagesIT::uid).doesNotContain(uid(booked));
    }

    @Test
    @Rule("RC-138")
    void whatHasNotChangedIsNotSentAgain() {
        String address = made(expert, "expert", expertId);
        Reply first = read(address);

        Reply again = town.service
                .get(path(address))
                .header("If-None-Match", first.etag())
                .send();

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.response().headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(first.header("X-Robots-Tag")).contains("noindex");
    }

    @Test
    @Rule("RC-138")
    void anAddressIsReadSoOftenAMinuteAndNoOftener() {
        String address = made(town.homeLeader, "unit", town.home);
        String other = made(town.orderer, "unit", town.home);

        List<Integer> answers =
                IntStream.range(0, 31).mapToObj(i -> read(address).status()).toList();

        assertThat(answers).contains(429);
        assertThat(read(other).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics, 404",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics, 401",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 401",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics/x, 401",
                ", 401",
            })
    @Rule("RC-139")
    void nothingElseIsOpenToWhoBringsNoToken(String row) {
        String[] parts = row.split(", ", -1);

        assertThat(town.service.get(CALENDAR + parts[0]).send().status()).isEqualTo(Integer.parseInt(parts[1]));
    }

    @Test
    @Rule("RC-139")
    void anAddressIsForReadingAlone() {
        String path = path(made(town.homeLeader, "unit", town.home));

        assertThat(town.service.call("HEAD", path).send().status()).isEqualTo(200);
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(town.service.call(method, path).send().status()).isEqualTo(401);
        }
    }

    @Test
    @Rule("RC-134")
    void nobodyMakesAnAddressForWhatIsNotTheirs() {
        Map<String, String> form = fields(FEEDS, FEEDS + "/unit/" + town.home, town.homeLeader);

        town.send(FEEDS + "/unit/" + town.school, form, town.homeLeader).page(403);
        town.send(FEEDS + "/centre/all", form, town.homeLeader).page(403);
        town.send(FEEDS + "/expert/" + expertId, form, town.centreLeader).page(403);
        town.send(FEEDS + "/expert/exp-none", form, expert).page(403);
        town.send(FEEDS + "/town/all", form, town.homeLeader).page(404);
        town.send(FEEDS + "/unit/" + town.home, Map.of(), town.homeLeader).page(400);

        assertThat(stored()).doesNotContain("exp-none");
        assertThat(town.see(FEEDS, town.colleague).has("form[action^=" + FEEDS + "]"))
                .isFalse();
    }

    private static String made(String personId, String calendar, String of) {
        String path = FEEDS + "/" + calendar + "/" + of;
        return town.send(path, fields(FEEDS, path, personId), personId)
                .page(200)
                .one("#address")
                .attr("value");
    }

    private static Map<String, String> fields(String page, String action, String personId) {
        return town.see(page, personId).form(action);
    }

    private static Reply read(String address) {
        return town.service.get(path(address)).send();
    }

    private static String path(String address) {
        return address.replaceFirst("http://[^/]+", "");
    }

    private static String secret(String address) {
        return address.replaceFirst(".*/", "").replace(".ics", "");
    }

    private static List<VEvent> events(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        try {
            return new CalendarBuilder().build(new StringReader(reply.text())).getComponents("VEVENT");
        } catch (Exception e) {
            throw new AssertionError(reply.text(), e);
        }
    }

    private static VEvent on(String address, int fromToday) {
        String day = basic(Town.day(fromToday));
        return events(read(address)).stream()
                .filter(event -> event.getRequiredProperty("DTSTART").getValue().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static String uid(VEvent event) {
        return event.getRequiredProperty("UID").getValue();
    }

    private static int number(VEvent event) {
        return Integer.parseInt(event.getRequiredProperty("SEQUENCE").getValue());
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String stored() {
        return town.service.everything("calendar_feed").toString();
    }

    private static void move(String place, int from, int last) {
        Map<String, String> fields = fields(place + "/move", place + "/move", town.centreLeader);
        fields.put("from", Town.day(from).toString());
        fields.put("to", Town.day(last).toString());
        town.send(place + "/move", fields, town.centreLeader).goesTo();
    }

    /** As if the booking had been cancelled ninety days ago. */
    private static void longAgo(String bookingId) {
        town.service
                .database()
                .getCollection("expert_calendar")
                .updateOne(
                        new Document("state.stays.bookings.bookingId", bookingId),
                        new Document(
                                        "$set",
                                        new Document(
                                                "state.stays.bookings.$.cancellation.on",
                                                Town.day(-90).toString()))
                                .append("$inc", new Document("version", 1L))); // as every write does
    }
}
