package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.invitation.Invite;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import no.likeverd.testing.page.RenderedPage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The service with a centre, two departments and their people, asked as browsers ask. Several can be in one service. */
public final class Town implements AutoCloseable {

    static final String ORDERS = "/resource-center/orders";

    /** How pages in Norwegian write a day. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger TOWNS = new AtomicInteger();

    private final int number = TOWNS.incrementAndGet();
    public final RunningService service;
    private final Teller tells;
    public final String centre;
    public final String home;
    public final String school;
    public final String centreLeader;
    final String orderer;
    final String schoolOrderer;
    public final String homeLeader;
    public final String colleague;
    private int posts;

    public Town() {
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

    /** Somebody with a role in a unit, or everywhere, or with none; the service has to be told to know the directory. */
    String person(String name, @Nullable String role, @Nullable String unitId) {
        String person = id(name);
        tells.person(person);
        if (role != null) {
            tells.role("g-" + person, person, role, unitId, LONG_AGO, null);
        }
        return person;
    }

    /** One more role for somebody. */
    void gives(String person, String role, String unitId) {
        tells.role("g-" + role + "-" + person, person, role, unitId, LONG_AGO, null);
        service.knowsTheDirectory();
    }

    /** The service's day, so many days from today. */
    public static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(fromToday);
    }

    /** The first day from then on that half of can be taken off. */
    public static LocalDate workingDay(int fromToday) {
        return day(fromToday)
                .datesUntil(day(fromToday + 20))
                .filter(day -> new Period(day, day.plusDays(1)).workingDays() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** A stretch of days from today, the last one included, as pages in Norwegian write it. */
    static String days(int from, int last) {
        return DAY.format(day(from)) + " til " + DAY.format(day(last));
    }

    /** Somebody employed in a unit; the answer is the employment's id. */
    public String employed(String unitId) {
        return employed("post-" + ++posts, unitId);
    }

    private String employed(String name, String unitId) {
        String employment = id("e-" + name);
        tells.employment(employment, person(name, null, unitId), unitId, null, LONG_AGO, null, null);
        service.knowsTheDirectory();
        return employment;
    }

    /** The same by name; the answer is the person's id. */
    String employedPerson(String name, String unitId) {
        employed(name, unitId);
        return id(name);
    }

    /** Somebody at the top of a ladder, who is invited; the answer is the person's id. */
    String invited(String name, String unitId) {
        String employment = employed(name, unitId);
        String person = id(name);
        service.bean(Invite.class)
                .invite(new Invite.TopPlacement(
                        "plc-" + employment, employment, person, unitId, "ver-1", "practice", 3));
        return person;
    }

    /** An expert of the centre, in the pool; the answer is the employment's id. */
    public String pooled() {
        String employment = employed(centre);
        joined(employment, "EMPLOYED", 100, 3);
        return employment;
    }

    /** An expert of the centre, in the pool; the answer is the expert's id. */
    String expert(int sharePercent, int level) {
        return joined(employed(centre), "EMPLOYED", sharePercent, level);
    }

    String expert(String name, String unitId, String membership, int sharePercent, int level) {
        return joined(employed(name, unitId), membership, sharePercent, level);
    }

    private String joined(String employment, String membership, int sharePercent, int level) {
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
        Map<String, String> fields = see(ORDERS + "/new", orderer).form(ORDERS + "/new");
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

    /** Orders, and books the expert; the answer is the order's address. */
    String booked(int from, int last, int sharePercent, String expertId) {
        String order = ordered(from, last, sharePercent);
        book(order, expertId);
        return order;
    }

    void book(String order, String expertId) {
        Map<String, String> choice = choice(order);
        choice.put("expertId", expertId);
        send(order + "/candidates", choice, centreLeader).goesTo();
    }

    /** Books whom the page proposes first. */
    void book(String order) {
        send(order + "/candidates", choice(order), centreLeader).goesTo();
    }

    private Map<String, String> choice(String order) {
        return see(order + "/candidates?size=100", centreLeader).form(order + "/candidates");
    }

    /** Cancels the booking of an order of home care. */
    void cancel(String order) {
        String action = order + "/cancellation";
        send(action, see(order, orderer).form(action), orderer).goesTo();
    }

    /** Says of an ended stay how it was, with one mark for all questions. */
    void evaluate(String bookingId, String mark, String personId) {
        String page = "/resource-center/stays/" + bookingId;
        Map<String, String> fields = see(page, personId).form(page);
        List.of("help", "departmentLearned", "expertLearned", "load").forEach(question -> fields.put(question, mark));
        send(page, fields, personId).goesTo();
    }

    /** Sends a workbook of skills; the answer is where the import waits for a decision. */
    String sentSkills(byte[] file) {
        return service.call("POST", "/resource-center/intake/skills")
                .header("Accept", "text/html")
                .parts("file", file, Map.of("_key", RunningService.newKey()))
                .as(centreLeader)
                .send()
                .goesTo();
    }

    /** Decides to carry an import out; the answer is where it says how far it is. */
    String commits(String run) {
        return send(run + "/commit", see(run, centreLeader).form(run + "/commit"), centreLeader)
                .goesTo();
    }

    /** Waits until an import says that it has been carried out. */
    void untilImported(String there) {
        service.until(() -> ask(there, centreLeader), reply -> reply.text().contains("Ferdig"));
    }

    /** What waits for somebody, as the own page shows it. */
    RenderedPage tasks(String personId) {
        return home("tasks", personId);
    }

    /** One part of somebody's own page. */
    RenderedPage home(String part, String personId) {
        return RenderedPage.part(ask("/resource-center/home/" + part, personId).text());
    }

    RenderedPage see(String path, String personId) {
        return ask(path, personId).page(200);
    }

    /** The lines of the file that a page leads to under its list, its heads first. */
    List<String> file(String page, String personId) {
        String link = see(page, personId).links().stream()
                .filter(there -> there.startsWith("/resource-center/lists/") && there.contains(".csv"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file under the list of " + page));
        Reply file = ask(link, personId);
        if (file.status() != 200) {
            throw new AssertionError(link + " answers " + file.status() + ": " + file.text());
        }
        return file.text().lines().toList();
    }

    Reply ask(String path, String personId) {
        return service.page(path).as(personId).send();
    }

    Reply send(String path, Map<String, String> fields, String personId) {
        return service.submit(path, fields).as(personId).send();
    }

    /** Sends what is wrong in one field; the answer is the form that comes back and says so there, with nothing written. */
    RenderedPage sentBack(String path, Map<String, String> fields, String personId, String field, String says) {
        Map<String, String> before = everything();
        RenderedPage again = send(path, fields, personId).page(422);
        assertThat(again.texts("#errors li")).contains(says);
        assertThat(again.links()).contains("#" + field);
        assertThat(everything()).isEqualTo(before);
        return again;
    }

    /** The types of what was told of something: {@code need-posted}, {@code need-met}. */
    List<String> told(String aggregate, String id) {
        return service.heard("resource-center." + aggregate + ".events", id).stream()
                .map(event -> event.type().replaceAll("no.likeverd.resource-center.|.v1", ""))
                .toList();
    }

    /** As if these fields of a document had been written so. */
    void pretend(String collection, String id, Document fields) {
        service.database().getCollection(collection).updateOne(new Document("_id", id), new Document("$set", fields));
    }

    public Map<String, String> everything() {
        return service.everything(
                "expert_calendar",
                "order",
                "invitation",
                "application",
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
