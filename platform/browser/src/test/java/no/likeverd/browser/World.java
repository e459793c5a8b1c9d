package no.likeverd.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Period;

/** What there is to see: experts in the pool, and orders in each state. Addresses name them in braces. */
final class World {

    static final String ADMINISTRATOR = "p-1001";
    static final String CENTRE = "p-1002";
    static final String NURSING_HOME = "p-1003";
    static final String HOME_CARE = "p-1004";
    static final String PLANNING = "p-1005";
    static final String SCHOOL = "p-1006";
    static final String HOUSING = "p-1007";
    static final String KINDERGARTEN = "p-1008";
    static final String HR = "p-1010";
    static final String UNION = "p-1011";
    static final String COORDINATOR = "p-1012";
    static final String DIRECTOR = "p-1013";
    static final String EMPLOYEE = "p-1040";
    static final String EXPERT = "p-1020";

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final String API = "/resource-center/v1";
    private static final Map<String, String> EXPERTS = Map.of(
            "e-1020", "dementia-care",
            "e-1021", "challenging-behaviour",
            "e-1022", "wound-care",
            "e-1023", "building-permits",
            "e-1024", "reading-difficulties",
            "e-1025", "welfare-technology");

    private final Api api;
    private final Map<String, String> ids = new HashMap<>();
    private final Assessed assessed;
    private final StayWorld stays;
    private final LineWorld lines;

    World(Api api, Town town) {
        this.api = api;
        EXPERTS.forEach((employment, skill) -> ids.put(
                skill,
                skill.equals("reading-difficulties")
                        ? expert(employment, "EMPLOYED", 100, skill, "challenging-behaviour")
                        : expert(employment, "EMPLOYED", 100, skill)));
        ids.put("agreed", expert("e-1030", "ATTACHED", 60, "palliative-care"));
        api.post(NURSING_HOME, API + "/experts/" + ids.get("agreed") + "/consent", Map.of());
        ids.put("awaiting", expert("e-1033", "ATTACHED", 40, "guidance"));
        ids.put("open", order(PLANNING, "u-planning", "palliative-care", 60, 30));
        ids.put("filled", order(PLANNING, "u-planning", "dementia-care", 100, 30));
        book(ids.get("filled"), ids.get("dementia-care"));
        ids.put("clashing", order(HOME_CARE, "u-home-care", "dementia-care", 100, 35));
        ids.put("impossible", order(HOME_CARE, "u-home-care", "guidance", 100, 30));
        ids.put("withdrawn", order(PLANNING, "u-planning", "wound-care", 100, 200));
        api.post(PLANNING, API + "/orders/" + ids.get("withdrawn") + "/withdrawal", Map.of());
        ids.put("drafted-ladder", ladder("quality-nurse"));
        ids.put("adopted-ladder", adopted(ladder("practice-auxiliary")));
        ids.put("piloted-ladder", piloted(ladder("practice-assistant")));
        substitute(HOUSING, "g-1007-leader", "p-1045", 20, 30);
        call(new MentorWorld(api).ids());
        assessed = new Assessed(api, id("adopted-ladder"));
        call(assessed.ids());
        call(new Placed(api).ids(assessed, adopted(ladder("leader"))));
        call(new ExchangeWorld(api).ids());
        call(new HelpWorld(api, id("listed")).ids());
        call(new DraftWorld(api).ids());
        api.post(CENTRE, "/directory/v1/me/digest/mails", Map.of());
        ids.put("schools", order(SCHOOL, "u-school", "reading-difficulties", 50, 300));
        stays = new StayWorld(town, api, id("reading-difficulties"));
        call(stays.ids());
        ids.put(
                "halfway",
                stays.begun(id("challenging-behaviour"), "challenging-behaviour", -40, 30)
                        .orderId());
        ids.put("swappable", order(PLANNING, "u-planning", "challenging-behaviour", 50, 360));
        book(ids.get("swappable"), ids.get("challenging-behaviour"));
        ids.put("other", order(HOME_CARE, "u-home-care", "challenging-behaviour", 50, 365));
        book(ids.get("other"), ids.get("reading-difficulties"));
        call(new JoiningWorld(town, api).ids());
        ids.put("several", severalSkills());
        ids.put("missed", order(PLANNING, "u-planning", "welfare-technology", 100, 180));
        book(ids.get("missed"), ids.get("welfare-technology"));
        ids.put("absence", absence(id("welfare-technology"), day(183), day(190), "overBookings"));
        LocalDate halfDay = workingDay(150);
        ids.put("half-day-on", halfDay.toString());
        ids.put("half-day", absence(id("wound-care"), halfDay, halfDay.plusDays(1), "half"));
        ids.put("plan", PlanScreens.planned(api));
        ids.put("asked", order(HOME_CARE, "u-home-care", "palliative-care", 60, 240));
        api.post(
                CENTRE,
                API + "/orders/" + ids.get("asked") + "/holds",
                Map.of("expertId", ids.get("agreed"), "days", 5, "ask", true));
        ids.put("credential", credential("Autorisasjon som sykepleier", "AUTHORISATION", 40));
        credential("Kurs i førstehjelp", "CERTIFICATE", -3);
        lines = new LineWorld(this, town, api);
        call(lines.ids());
    }

    /** A screen that meant something else of the same name would be looked at in vain. */
    private void call(Map<String, String> more) {
        more.forEach((name, id) -> {
            if (ids.putIfAbsent(name, id) != null) {
                throw new IllegalStateException("two things are called " + name);
            }
        });
    }

    /** The service's day, so many days from today. */
    static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(fromToday);
    }

    /** The first day from then on that is one of work. */
    private static LocalDate workingDay(int fromToday) {
        return day(fromToday)
                .datesUntil(day(fromToday + 20))
                .filter(day -> new Period(day, day.plusDays(1)).workingDays() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** The address with ids for the names in braces. */
    String address(String pattern) {
        return NAME.matcher(pattern).replaceAll(name -> id(name.group(1)));
    }

    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return id;
    }

    /** An order of the school for somebody who can do two things, and in a role. */
    private String severalSkills() {
        Map<String, Object> wanted = new HashMap<>(wanted("u-school", "reading-difficulties", 50, 520));
        wanted.put("also", List.of(Map.of("skill", "challenging-behaviour", "leastLevel", 2)));
        wanted.put("role", "Spesialpedagog");
        return api.post(SCHOOL, API + "/orders", wanted).path("orderId").asString("");
    }

    /** The id of a new order for a fortnight that begins so many days from today. */
    String order(String person, String unitId, String skill, int sharePercent, int from) {
        return api.post(person, API + "/orders", wanted(unitId, skill, sharePercent, from))
                .path("orderId")
                .asString("");
    }

    private static Map<String, ?> wanted(String unitId, String skill, int sharePercent, int from) {
        return Map.ofEntries(
                Map.entry("unitId", unitId),
                Map.entry("kind", "COMPETENCE"),
                Map.entry("skill", skill),
                Map.entry("leastLevel", 3),
                Map.entry("from", day(from).toString()),
                Map.entry("to", day(from + 14).toString()),
                Map.entry("sharePercent", sharePercent),
                Map.entry("purpose", "Vi trenger noen som kan lære oss dette."),
                Map.entry("payer", Map.of("unitId", unitId, "costCode", "2541-30")),
                Map.entry("professionalResponsibility", "DEPARTMENT"),
                Map.entry("competenceUpkeep", "CENTRE"));
    }

    void book(String orderId, String expertId) {
        api.post(CENTRE, API + "/orders/" + orderId + "/bookings", Map.of("expertId", expertId));
    }

    /** The id of the only absence of an expert; {@code said}: what there is to say of it. */
    private String absence(String expertId, LocalDate from, LocalDate to, String said) {
        Map<String, ?> away = Map.of("from", from.toString(), "to", to.toString(), said, true);
        return api.post(CENTRE, API + "/experts/" + expertId + "/absences", away)
                .path("absences")
                .path(0)
                .path("id")
                .asString("");
    }

    private String ladder(String template) {
        return api.post(HR, "/ladder/v1/ladders?template=" + template, Map.of())
                .path("versionId")
                .asString("");
    }

    private String adopted(String versionId) {
        String ladder = heard(versionId);
        api.post(HR, ladder + "/adoption", Map.of());
        return versionId;
    }

    private String piloted(String versionId) {
        api.post(HR, heard(versionId) + "/pilot", Map.of("unitIds", List.of("u-housing")));
        return versionId;
    }

    /** The address of the ladder, about which everybody has been heard. */
    private String heard(String versionId) {
        String ladder = "/ladder/v1/ladders/" + versionId;
        Map<String, String> hearing = Map.of(
                "leadersHeardOn", day(-40).toString(),
                "employeesHeardOn", day(-30).toString(),
                "unionHeardOn", day(-20).toString(),
                "conclusion", "SUPPORTED");
        api.post(HR, ladder + "/hearing", hearing);
        api.post(UNION, ladder + "/hearing/union-confirmation", Map.of());
        return ladder;
    }

    /** The id of a substitute whom a role's holder names; days from today, {@code to} excluded. */
    String substitute(String holder, String grantId, String person, int from, int to) {
        Map<String, String> wanted =
                Map.of("personId", person, "from", day(from).toString(), "to", day(to).toString());
        return api.post(holder, "/directory/v1/roles/" + grantId + "/substitutes", wanted)
                .path("substituteId")
                .asString("");
    }

    void endSubstitute(String holder, String grantId, String substituteId) {
        api.post(holder, "/directory/v1/roles/" + grantId + "/substitutes/" + substituteId + "/end", Map.of());
    }

    /** An expert's stay with home care that is over, its days counted from today. */
    StayWorld.Ended ended(int from, int home) {
        return stays.ended(from, home);
    }

    /** The id of an order of home care that the expert comes for, for a fortnight. */
    String bookedFrom(String expertId, String skill, int from) {
        String orderId = order(HOME_CARE, "u-home-care", skill, 100, from);
        book(orderId, expertId);
        return orderId;
    }

    /** Who waits for an expert. */
    LineWorld lines() {
        return lines;
    }

    /** What concerns mentors. */
    MentorWorld mentors() {
        return new MentorWorld(api);
    }

    Assessed assessed() {
        return assessed;
    }

    /** The id of what the expert has shown, valid until so many days from today. */
    private String credential(String name, String kind, int to) {
        Map<String, String> shown = Map.of(
                "kind",
                kind,
                "name",
                name,
                "issuedBy",
                "Helsedirektoratet",
                "validFrom",
                day(-700).toString(),
                "validTo",
                day(to).toString());
        return api.post(CENTRE, API + "/experts/" + id("dementia-care") + "/credentials", shown)
                .at("/held/0/credentialId")
                .asString("");
    }

    /** How many orders the person sees. */
    int orders(String person) {
        return api.get(person, API + "/orders?size=1").path("total").asInt(0);
    }

    /** How an order stands. */
    String status(String person, String orderId) {
        return api.get(person, API + "/orders/" + orderId).path("status").asString("");
    }

    private String expert(String employment, String membership, int sharePercent, String... skills) {
        Map<String, ?> joining = Map.of(
                "employmentId", employment,
                "membership", membership,
                "sharePercent", sharePercent,
                "skills",
                        Stream.of(skills)
                                .map(skill -> Map.of("code", skill, "level", 3))
                                .toList());
        return api.post(CENTRE, API + "/experts", joining).path("expertId").asString("");
    }
}
