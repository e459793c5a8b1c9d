package no.likeverd.resourcecenter.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import no.likeverd.testing.page.RenderedPage;
import org.jspecify.annotations.Nullable;

/** The service with a centre, two departments and their people, asked as browsers ask. Several can be in one service. */
final class Town implements AutoCloseable {

    static final String ORDERS = "/resource-center/orders";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static final AtomicInteger TOWNS = new AtomicInteger();

    private final int number = TOWNS.incrementAndGet();
    final RunningService service;
    private final Teller tells;
    final String centre;
    final String home;
    final String school;
    final String centreLeader;
    final String orderer;
    final String schoolOrderer;
    final String homeLeader;
    final String colleague;
    private int experts;

    Town() {
        this(running());
    }

    /** In a service that is running already. */
    Town(RunningService service) {
        this.service = service;
        tells = service.tells();
        centre = unit("centre");
        home = unit("home-care");
        school = unit("school");
        centreLeader = person("centre-leader", "RESOURCE_CENTRE_LEADER", centre);
        orderer = person("orderer", "ORDERER", home);
        schoolOrderer = person("school-orderer", "ORDERER", school);
        homeLeader = person("home-leader", "LEADER", home);
        colleague = person("colleague", null, home);
        service.knowsTheDirectory();
    }

    /** @param settings that are other than usual: {@code --name=value} */
    static RunningService running(String... settings) {
        return RunningService.start("resource-center", ResourceCenterApplication.application(), settings);
    }

    private String id(String name) {
        return tells.id(name + "-" + number);
    }

    private String unit(String name) {
        tells.unit(id(name), null);
        return id(name);
    }

    private String person(String name, @Nullable String role, String unitId) {
        String person = id(name);
        tells.person(person);
        if (role != null) {
            tells.role("g-" + person, person, role, unitId, LONG_AGO, null);
        }
        return person;
    }

    /** The service's day, so many days from today. */
    static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(fromToday);
    }

    /** The first day from then on that half of can be taken off. */
    static LocalDate workingDay(int fromToday) {
        return day(fromToday)
                .datesUntil(day(fromToday + 20))
                .filter(day -> new Period(day, day.plusDays(1)).workingDays() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** An expert of the centre, in the pool; the answer is the expert's id. */
    String expert(int sharePercent, int level) {
        return expert("expert-" + ++experts, centre, "EMPLOYED", sharePercent, level);
    }

    String expert(String name, String unitId, String membership, int sharePercent, int level) {
        String personId = person(name, null, unitId);
        String employment = id("e-" + name);
        tells.employment(employment, personId, unitId, null, LONG_AGO, null, null);
        service.knowsTheDirectory();
        return service.post("/resource-center/v1/experts", """
                        {"employmentId":"%s","membership":"%s","sharePercent":%d,
                         "skills":[{"code":"dementia-care","level":%d}]}""".formatted(employment, membership, sharePercent, level))
                .as(centreLeader)
                .send()
                .is(201)
                .path("expertId")
                .asString();
    }

    String personOf(String name) {
        return id(name);
    }

    /** A good order of home care, as it stands in the form; days from today, the last one included. */
    Map<String, String> need(int from, int last, int sharePercent) {
        Map<String, String> fields =
                new LinkedHashMap<>(see(ORDERS + "/new", orderer).form(ORDERS + "/new"));
        fields.put("skill", "dementia-care");
        fields.put("from", day(from).toString());
        fields.put("to", day(last).toString());
        fields.put("sharePercent", String.valueOf(sharePercent));
        fields.put("purpose", "Ingen her kan dette");
        fields.put("payer.costCode", "2541-30");
        return fields;
    }

    /** Orders by the form; the answer is the order's address. */
    String ordered(int from, int last, int sharePercent) {
        return send(ORDERS + "/new", need(from, last, sharePercent), orderer)
                .goesTo()
                .replaceFirst("\\?.*", "");
    }

    RenderedPage see(String path, String personId) {
        return ask(path, personId).page(200);
    }

    Reply ask(String path, String personId) {
        return service.page(path).as(personId).send();
    }

    Reply send(String path, Map<String, String> fields, String personId) {
        return service.submit(path, fields).as(personId).send();
    }

    Map<String, String> everything() {
        return service.everything(
                "expert_calendar",
                "order",
                "invitation",
                "stay",
                "competence",
                "need",
                "plan",
                "help",
                "weights",
                "credentials",
                "draft",
                "approval",
                "intake_run",
                "expert_swap",
                "catalogue");
    }

    @Override
    public void close() {
        service.close();
    }
}
