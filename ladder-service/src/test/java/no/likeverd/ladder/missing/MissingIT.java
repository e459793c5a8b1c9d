package no.likeverd.ladder.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import no.likeverd.ladder.LadderApplication;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import no.likeverd.testing.page.RenderedPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs that nobody met are seen beside what the unit has and needs. */
class MissingIT {

    private static final String TOPIC = "resource-center.need.events";
    private static final String SOURCE = "/resource-center/need";
    private static final String TYPE = NeedUnmet.TYPE;
    private static LocalDate today;
    private static String now;
    private static String before;
    private static RunningService service;
    private static Teller tells;
    private static String unit;
    private static String leader;
    private static String adviser;

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        now = YearMonth.from(today).toString();
        before = YearMonth.from(today).minusMonths(1).toString();
        service = RunningService.start("ladder", LadderApplication.application());
        tells = service.tells();
        unit = tells.id("home");
        tells.unit(unit, null);
        tells.unit(tells.id("there"), null);
        leader = holder("leader", "LEADER", unit);
        adviser = holder("adviser", "HR_ADVISER", null);
        service.knowsTheDirectory();
        unmet("one", unit, "health", today);
        unmet("two", unit, "health", today);
        unmet("three", unit, "language", today.withDayOfMonth(1).minusDays(3));
        unmet("old", unit, "health", today.minusMonths(13));
        unmet("elsewhere", tells.id("there"), "school", today);
        service.until(
                () -> seen(adviser, tells.id("there")), reply -> !reply.rows().isEmpty());
        service.until(
                () -> seen(leader, unit),
                reply -> reply.rows().stream()
                                .mapToInt(row -> row.path("needs").asInt())
                                .sum()
                        == 3);
    }

    private static String holder(String name, String role, @Nullable String unitId) {
        String id = tells.id(name);
        tells.person(id);
        tells.role("g-" + id, id, role, unitId, LocalDate.of(2020, 1, 1), null);
        return id;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Rule({"LAD-95", "LAD-96"})
    void countsByMonthAndThemeForTheUnitsLeaderAndHr() {
        for (String reader : List.of(leader, adviser)) {
            assertThat(counts(reader)).containsExactly(now + " health 2", before + " language 1");
        }
        RenderedPage page =
                service.page("/ladder/units/" + unit).as(leader).send().page(200);
        assertThat(page.text("#missing")).contains("Helse og omsorg", "Språk");
        assertThat(page.texts("#missing td.lv-number")).containsExactly("2", "1");
        assertThat(service.page("/ladder/units/" + tells.id("there"))
                        .as(leader)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(seen(leader, tells.id("there")).status()).isEqualTo(404);
    }

    @Test
    @Rule("LAD-95")
    void countsAnEventThatIsToldAgainOnceAndNothingThatWasMet() {
        tells.event(TOPIC, SOURCE, TYPE, need("one"), 2, json("one", unit, "health", today));
        tells.event(
                TOPIC,
                SOURCE,
                "no.likeverd.resource-center.need-met.v1",
                need("met"),
                1,
                json("met", unit, "health", today));
        unmet("last", tells.id("there"), "culture", today);
        service.until(
                () -> seen(adviser, tells.id("there")), reply -> reply.rows().size() == 2);

        assertThat(counts(leader)).containsExactly(now + " health 2", before + " language 1");
    }

    private static List<String> counts(String reader) {
        return seen(reader, unit).rows().stream()
                .map(row -> row.path("month").asString() + " "
                        + row.path("theme").asString() + " "
                        + row.path("needs").asInt())
                .toList();
    }

    private static Reply seen(String reader, String unitId) {
        return service.get("/ladder/v1/units/" + unitId + "/missing").as(reader).send();
    }

    private static void unmet(String name, String unitId, String theme, LocalDate to) {
        tells.event(TOPIC, SOURCE, "no.likeverd.resource-center.need-posted.v1", need(name), 1, "{}");
        tells.event(TOPIC, SOURCE, TYPE, need(name), 2, json(name, unitId, theme, to));
    }

    private static String need(String name) {
        return tells.id("ned-" + name);
    }

    private static String json(String name, String unitId, String theme, LocalDate to) {
        return """
                {"needId":"%s","unitId":"%s","theme":"%s","from":"%s","to":"%s"}""".formatted(need(name), unitId, theme, to.minusDays(5), to);
    }
}
