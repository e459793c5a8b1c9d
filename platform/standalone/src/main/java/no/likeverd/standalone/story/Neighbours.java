package no.likeverd.standalone.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Units that help each other: a search, help that is given and settled, a need that is met and one that nobody meets. */
final class Neighbours {

    private static final String ENTRIES = "/resource-center/v1/competences";
    private static final String HELP = "/resource-center/v1/help";
    private static final String NEEDS = "/resource-center/v1/needs";
    private static final String LENDER = "u-home-care";
    private static final String BORROWER = "u-school";
    private static final int HOURS = 6;
    private static final int ORE = 41_250;

    private final Api api;
    private final Patience patience;
    private final Clock clock;
    private final String mark;
    private String entry = "";

    Neighbours(Api api, Patience patience, Clock clock, String mark) {
        this.api = api;
        this.patience = patience;
        this.clock = clock;
        this.mark = mark;
    }

    /** As it is when it is asked for: help and needs begin today or later, and the day may have turned since the story began. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }

    Happened help() {
        entry = listed();
        found();
        Answer given = given(agreed(asked()));
        needMet();
        needLeft();
        return Happened.that(
                "The school found what home care can, and got %d hours".formatted(given.number("confirmedHours")),
                "%d øre were owed and are settled".formatted(given.number("owedOre")),
                "one need is met by an offer; another one counts as missing tomorrow, unless somebody comes");
    }

    private String listed() {
        Map<String, String> offering = Map.of(
                "unitId",
                LENDER,
                "title",
                "Rolige overganger " + mark,
                "theme",
                "health",
                "goodFor",
                "Mindre uro når dagen skifter.",
                "howToGet",
                "Vi kommer på besøk en formiddag.",
                "contactPersonId",
                Cast.HOME_CARE_LEADER.personId());
        return patience.askWhenKnown(() -> api.post(Cast.HOME_CARE_LEADER, ENTRIES, offering))
                .expect(201)
                .text("competenceId");
    }

    /** With another ending than it was written with. */
    private void found() {
        patience.expect(
                "the entry found by its words",
                () -> api.get(Cast.HEADMASTER, ENTRIES + "?q=overgangene%20" + mark),
                answer -> answer.rows().stream()
                        .anyMatch(row -> row.path("competenceId").asString("").equals(entry)));
    }

    private Answer asked() {
        Map<String, ?> wanted = Map.of(
                "unitId",
                BORROWER,
                "competenceId",
                entry,
                "text",
                "Noen som kan se på overgangene våre",
                "from",
                today().toString(),
                "to",
                today().plusDays(14).toString(),
                "hours",
                HOURS);
        return patience.askWhenKnown(() -> api.post(Cast.HEADMASTER, HELP, wanted))
                .expect(201);
    }

    private Answer agreed(Answer asked) {
        String help = HELP + "/" + asked.text("helpId");
        Map<String, ?> terms = Map.of(
                "from", today().toString(), "to", today().plusDays(14).toString(), "hours", HOURS, "oreAnHour", ORE);
        Answer proposed =
                api.post(Cast.HOME_CARE_LEADER, help + "/terms", terms).expect(200);
        return api.post(Cast.HEADMASTER, help + "/confirmation", proposed, Map.of("costCode", "1000"))
                .expect(200);
    }

    /** Entered by the one, confirmed by the other, closed and settled. */
    private Answer given(Answer agreed) {
        String help = HELP + "/" + agreed.text("helpId");
        Answer entered = api.post(
                        Cast.HOME_CARE_LEADER, help + "/hours", Map.of("day", today().toString(), "hours", HOURS))
                .expect(200);
        JsonNode hours = entered.body().path("given").path(0);
        String confirmation = help + "/hours/" + hours.path("hoursId").asString("") + "/confirmation";
        api.post(Cast.HEADMASTER, confirmation, entered, Map.of()).expect(200);
        api.post(Cast.HEADMASTER, help + "/closing", Map.of()).expect(200);
        Answer settled =
                api.post(Cast.HOME_CARE_LEADER, help + "/settlement", Map.of()).expect(200);
        if (settled.number("confirmedHours") != HOURS || settled.number("owedOre") != HOURS * ORE) {
            throw new Unexpected(
                    HOURS + " hours and " + HOURS * ORE + " øre", settled.body().toString());
        }
        return settled;
    }

    private void needMet() {
        String need = NEEDS + "/" + posted("Noen som kan tegnspråk", today().plusDays(14));
        Answer offered = api.post(
                        Cast.HOME_CARE_LEADER, need + "/offers", Map.of("unitId", LENDER, "terms", "En dag i uken"))
                .expect(201);
        Answer seen = api.get(Cast.HEADMASTER, need).expect(200);
        String offer = seen.body().path("offers").path(0).path("offerId").asString("");
        Answer met = api.post(Cast.HEADMASTER, need + "/meeting", Map.of("offerId", offer))
                .expect(200);
        if (!met.text("status").equals("MET")) {
            throw new Unexpected("the need " + offered.text("needId") + " to be met", met.text("status"));
        }
    }

    /** Today is its last day; the service counts it by itself when that is over. */
    private void needLeft() {
        String need = posted("Noen som kan samisk " + mark, today().plusDays(1));
        String status = api.get(Cast.HR_ADVISER, NEEDS + "/" + need).expect(200).text("status");
        if (!status.equals("OPEN")) {
            throw new Unexpected("the need " + need + " to be open on its last day", status);
        }
    }

    private String posted(String text, LocalDate to) {
        Map<String, String> wanted = Map.of(
                "unitId", BORROWER, "theme", "language", "text", text, "from", today().toString(), "to", to.toString());
        return api.post(Cast.HEADMASTER, NEEDS, wanted).expect(201).text("needId");
    }

    /** The entry is not to be found when the story is over. */
    int tidy() {
        if (entry.isEmpty()) {
            return 0;
        }
        api.post(Cast.HOME_CARE_LEADER, ENTRIES + "/" + entry + "/hiding", Map.of())
                .expect(200);
        entry = "";
        return 1;
    }
}
