package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.Bodies.absence;
import static no.likeverd.resourcecenter.Bodies.joining;

import java.util.stream.Stream;

/** What is bad in what is written into the forms. */
record BadForms(Scene scene) {

    Stream<Row> all() {
        return Stream.of(
                        experts(),
                        absences(),
                        skills(),
                        departures(),
                        earlierStays(),
                        answers(),
                        applications(),
                        invitations(),
                        orders(),
                        moves(),
                        swaps(),
                        lines(),
                        holds(),
                        competences(),
                        needs(),
                        plans(),
                        help(),
                        credentials())
                .flatMap(rows -> rows);
    }

    private Stream<Row> experts() {
        String good = joining(scene.employment, "EMPLOYED", 50, 3);
        return Stream.of(
                expert("empty", "{}", 422, "INVALID"),
                expert("no employment", good.replace(scene.employment, " "), 422, "INVALID"),
                expert("unknown employment", good.replace(scene.employment, "e-nobody"), 422, "UNKNOWN_EMPLOYMENT"),
                expert("unknown membership", good.replace("EMPLOYED", "FRIEND"), 400, "MALFORMED"),
                expert("elsewhere", joining(scene.employmentAtSchool, "EMPLOYED", 50, 3), 422, "NOT_IN_THE_CENTRE"),
                expert("in the centre", joining(scene.employment, "ATTACHED", 50, 3), 422, "IN_THE_CENTRE"),
                expert("share above the employment", good.replace(":50", ":90"), 422, "SHARE_ABOVE_EMPLOYMENT"),
                expert("share 9", good.replace(":50", ":9"), 422, "INVALID"),
                expert("share 101", good.replace(":50", ":101"), 422, "INVALID"),
                expert("share in words", good.replace(":50", ":\"half\""), 400, "MALFORMED"),
                expert("level 0", good.replace(":3", ":0"), 422, "INVALID"),
                expert("level 4", good.replace(":3", ":4"), 422, "INVALID"),
                expert("no skills", good.replaceAll("\\[.*]", "[]"), 422, "INVALID"),
                expert("skill null", good.replaceAll("\\[.*]", "[null]"), 422, "INVALID"),
                expert("skill with a blank", good.replace("dementia-care", "dementia care"), 422, "INVALID"),
                expert(
                        "skill that the catalogue has not",
                        good.replace("dementia-care", "welding"),
                        422,
                        "UNKNOWN_SKILL"),
                expert("weekends alone", good.replace("]}", "],\"worksOn\":[\"SUNDAY\"]}"), 422, "WEEKEND_ONLY"),
                expert("no weekday", good.replace("]}", "],\"worksOn\":[\"SOMEDAY\"]}"), 400, "MALFORMED"),
                expert("weekday null", good.replace("]}", "],\"worksOn\":[null]}"), 422, "INVALID"),
                expert("a skill twice", good.replaceAll("\\[(.*)]", "[$1,$1]"), 422, "DUPLICATE_SKILL"));
    }

    private Row expert(String name, String body, int status, String code) {
        return row("POST /experts, " + name, "/experts", body, scene.people.centreLeader, status, code);
    }

    private Stream<Row> absences() {
        return Stream.of(
                away("empty", "{}", 422, "INVALID"),
                away("reversed", absence(5, 4), 422, "PERIOD_REVERSED"),
                away("no day", absence(5, 5), 422, "PERIOD_REVERSED"),
                away("over", absence(-9, 0), 422, "PERIOD_PAST"),
                away("for three years", absence(1, 1100), 422, "PERIOD_TOO_LONG"),
                away("in three years", absence(1100, 1101), 422, "TOO_FAR_AHEAD"),
                away(
                        "at the end of time",
                        absence(1, 2)
                                .replaceFirst("\"from\":\"[^\"]*\"", "\"from\":\"+999999999-12-30\"")
                                .replaceFirst("\"to\":\"[^\"]*\"", "\"to\":\"+999999999-12-31\""),
                        422,
                        "TOO_FAR_AHEAD"),
                away("on 30 February", "{\"from\":\"2027-02-30\",\"to\":\"2027-03-01\"}", 400, "MALFORMED"),
                away("half of two days", absence(2, 4).replace("}", ",\"half\":true}"), 422, "HALF_IS_ONE_DAY"),
                away("perhaps half", absence(2, 3).replace("}", ",\"half\":\"perhaps\"}"), 400, "MALFORMED"),
                away("over a stay", absence(29, 31), 409, "BOOKED"),
                away(
                        "over a stay, and perhaps anyway",
                        absence(29, 31).replace("}", ",\"overBookings\":\"perhaps\"}"),
                        400,
                        "MALFORMED"),
                row(
                        "absence, back without a day",
                        "/experts/" + scene.expertId + "/absences/abs-none/end",
                        "{}",
                        scene.people.centreLeader,
                        422,
                        "INVALID"),
                row(
                        "absence, back from none",
                        "/experts/" + scene.expertId + "/absences/abs-none/end",
                        "{\"on\":\"2027-01-04\"}",
                        scene.people.centreLeader,
                        404,
                        "ABSENCE_UNKNOWN"),
                row(
                        "absence, over a booking without one",
                        "/experts/" + scene.expertId + "/absences/abs-none/standing",
                        "{}",
                        scene.people.centreLeader,
                        422,
                        "INVALID"));
    }

    private Row away(String name, String body, int status, String code) {
        String path = "/experts/" + scene.expertId + "/absences";
        return row("absence, " + name, path, body, scene.people.centreLeader, status, code);
    }

    private Stream<Row> skills() {
        return Stream.of(
                weekdays("empty", "{}", 422, "INVALID"),
                weekdays("null", "{\"worksOn\":[null]}", 422, "INVALID"),
                weekdays("eight", "{\"worksOn\":[" + "\"MONDAY\",".repeat(7) + "\"MONDAY\"]}", 422, "INVALID"),
                weekdays("unknown", "{\"worksOn\":[\"SOMEDAY\"]}", 400, "MALFORMED"),
                weekdays("by number", "{\"worksOn\":[1]}", 400, "MALFORMED"),
                weekdays("weekends alone", "{\"worksOn\":[\"SATURDAY\",\"SUNDAY\"]}", 422, "WEEKEND_ONLY"),
                skills("no If-Match", Bodies.skills(3), "", 428, "IF_MATCH_MISSING"),
                skills("no version", Bodies.skills(3), "yesterday", 400, "IF_MATCH_MALFORMED"),
                skills("stale version", Bodies.skills(3), "\"99\"", 412, "STALE_VERSION"),
                skills("none", "{\"skills\":[]}", "\"2\"", 422, "INVALID"),
                skills("level 9", Bodies.skills(9), "\"2\"", 422, "INVALID"),
                skills(
                        "shown at length",
                        Bodies.skills(3).replace("\"level\"", "\"shownIn\":\"" + "x".repeat(121) + "\",\"level\""),
                        "\"2\"",
                        422,
                        "INVALID"));
    }

    private Row skills(String name, String body, String version, int status, String code) {
        RunningResourceCenter.Call call = scene.service
                .call("PUT", "/experts/" + scene.expertId + "/skills")
                .as(scene.people.centreLeader)
                .body(body);
        return new Row("skills, " + name, version.isEmpty() ? call : call.header("If-Match", version), status, code);
    }

    private Stream<Row> departures() {
        return Stream.of(
                departure("empty", "{}", 422, "INVALID"),
                departure("yesterday", Bodies.departure(-1), 422, "ON_IN_THE_PAST"),
                departure("in three years", Bodies.departure(1100), 422, "TOO_FAR_AHEAD"),
                departure("at the end of time", "{\"on\":\"+999999999-12-31\"}", 422, "TOO_FAR_AHEAD"),
                departure("on 30 February", "{\"on\":\"2027-02-30\"}", 400, "MALFORMED"),
                departure("some day", "{\"on\":\"soon\"}", 400, "MALFORMED"),
                departure("while out", Bodies.departure(35), 409, "BOOKED"),
                departure("with a reason of one's own", "{\"reason\":\"CENTRE\"}", 400, "MALFORMED"));
    }

    private Row departure(String name, String body, int status, String code) {
        String path = "/experts/" + scene.expertId + "/departure";
        return row("departure, " + name, path, body, scene.people.centreLeader, status, code);
    }

    private Stream<Row> earlierStays() {
        String good = Bodies.stay(scene.people.home, -20, -10, 10);
        return Stream.of(
                stay("empty", "{}", 422, "INVALID"),
                stay("begins today", Bodies.stay(scene.people.home, 0, 10, 10), 422, "BEGINS_LATER"),
                stay("over for long", Bodies.stay(scene.people.home, -60, -30, 10), 422, "OVER_TOO_LONG"),
                stay("reversed", Bodies.stay(scene.people.home, -10, -20, 10), 422, "PERIOD_REVERSED"),
                stay("three years", Bodies.stay(scene.people.home, -1100, -10, 10), 422, "PERIOD_TOO_LONG"),
                stay("no such unit", Bodies.stay("u-none", -20, -10, 10), 422, "UNKNOWN_UNIT"),
                stay("share 9", Bodies.stay(scene.people.home, -20, -10, 9), 422, "INVALID"),
                stay("share 101", Bodies.stay(scene.people.home, -20, -10, 101), 422, "INVALID"),
                stay("unknown kind", good.replace("COMPETENCE", "FRIENDSHIP"), 400, "MALFORMED"),
                stay("a skill nobody has shown", good.replace("dementia-care", "welding"), 409, "SKILL_MISSING"),
                stay("no purpose", good.replace("Nobody here knew how", " "), 422, "INVALID"),
                stay("too much purpose", good.replace("Nobody", "x".repeat(501)), 422, "INVALID"),
                stay("cost code in words", good.replace("2541-30", "the usual one"), 422, "INVALID"),
                stay("a level of one's own", good.replace("\"purpose\"", "\"leastLevel\""), 400, "MALFORMED"));
    }

    private Row stay(String name, String body, int status, String code) {
        String path = "/experts/" + scene.expertId + "/stays";
        return row("earlier stay, " + name, path, body, scene.people.centreLeader, status, code);
    }

    private Stream<Row> answers() {
        return Stream.of(
                answer("empty", "{}", 422, "INVALID"),
                answer("perhaps", "{\"answer\":\"PERHAPS\"}", 400, "MALFORMED"),
                answer("lapsed by hand", "{\"answer\":\"LAPSED\"}", 400, "MALFORMED"),
                answer("yes without a share", "{\"answer\":\"ACCEPTED\"}", 422, "SHARE_MISSING"),
                answer("share 9", Bodies.yes(9), 422, "INVALID"),
                answer("share 101", Bodies.yes(101), 422, "INVALID"),
                answer("share in words", Bodies.yes(40).replace("40", "\"half\""), 400, "MALFORMED"),
                answer("share above the employment", Bodies.yes(60), 422, "SHARE_ABOVE_EMPLOYMENT"));
    }

    private Stream<Row> applications() {
        String good = Bodies.applying(scene.people.id("e", "guest"));
        return Stream.of(
                applying("empty", "{}", 422, "INVALID"),
                applying("somebody else's post", Bodies.applying(scene.employment), 422, "UNKNOWN_EMPLOYMENT"),
                applying("share 9", good.replace(":50", ":9"), 422, "INVALID"),
                applying("share above the post", good.replace(":50", ":60"), 422, "SHARE_ABOVE_EMPLOYMENT"),
                applying("share in words", good.replace(":50", ":\"half\""), 400, "MALFORMED"),
                applying("no skills", good.replaceAll("\\[.*]", "[]"), 422, "INVALID"),
                applying("skill null", good.replaceAll("\\[.*]", "[null]"), 422, "INVALID"),
                applying("six skills", good.replaceAll("\\[(.*)]", "[$1,$1,$1,$1,$1,$1]"), 422, "INVALID"),
                applying("a skill twice", good.replaceAll("\\[(.*)]", "[$1,$1]"), 422, "DUPLICATE_SKILL"),
                applying("level 4", good.replace(":3", ":4"), 422, "INVALID"),
                applying("unknown skill", good.replace("dementia-care", "welding"), 422, "UNKNOWN_SKILL"),
                applying("too many words", good.replace("Jeg vil", "x".repeat(1001)), 422, "INVALID"),
                applying("what nobody asked", good.replace("\"words\"", "\"health\""), 400, "MALFORMED"));
    }

    private Stream<Row> invitations() {
        String good = Bodies.inviting(scene.unasked);
        return Stream.of(
                inviting("empty", "{}", 422, "INVALID"),
                inviting("no such post", good.replace(scene.unasked, "e-nobody"), 422, "UNKNOWN_EMPLOYMENT"),
                inviting("no skills", good.replaceAll("\\[.*]", "[]"), 422, "INVALID"),
                inviting("skill null", good.replaceAll("\\[.*]", "[null]"), 422, "INVALID"),
                inviting("six skills", good.replaceAll("\\[(.*)]", "[$1,$1,$1,$1,$1,$1]"), 422, "INVALID"),
                inviting("a skill twice", good.replaceAll("\\[(.*)]", "[$1,$1]"), 422, "DUPLICATE_SKILL"),
                inviting("level 0", good.replace(":2", ":0"), 422, "INVALID"),
                inviting("unknown skill", good.replace("dementia-care", "welding"), 422, "UNKNOWN_SKILL"),
                inviting("too many words", good.replace("Vi trenger", "x".repeat(1001)), 422, "INVALID"),
                inviting("a share for somebody else", good.replace("\"words\"", "\"share\""), 400, "MALFORMED"));
    }

    private Row inviting(String name, String body, int status, String code) {
        return row("invitation, " + name, "/invitations", body, scene.people.centreLeader, status, code);
    }

    private Row applying(String name, String body, int status, String code) {
        return row("application, " + name, "/applications", body, scene.guest, status, code);
    }

    private Row answer(String name, String body, int status, String code) {
        String path = "/invitations/" + scene.invitationId + "/answer";
        return row("answer, " + name, path, body, scene.guest, status, code);
    }

    private Row weekdays(String name, String body, int status, String code) {
        RunningResourceCenter.Call call = scene.service
                .call("PUT", "/experts/" + scene.expertId + "/weekdays")
                .as(scene.people.centreLeader)
                .body(body)
                .header("If-Match", "\"3\"");
        return new Row("weekdays, " + name, call, status, code);
    }

    /** On the weekday of a day that is so far from today. */
    private static String preferring(String order, int fromToday) {
        return order.replace(
                "\"kind\"",
                "\"preferredDays\":[\"" + RunningResourceCenter.day(fromToday).getDayOfWeek() + "\"],\"kind\"");
    }

    private Stream<Row> orders() {
        String good = Bodies.order(scene.people.home, 10, 20, 50);
        String payer = "\"payer\":{\"unitId\":\"" + scene.people.home;
        return Stream.of(
                order("empty", "{}", 422, "INVALID"),
                order("unknown unit", good.replace(scene.people.home, "u-nowhere"), 422, "UNKNOWN_UNIT"),
                order("another unit", good.replace(scene.people.home, scene.people.school), 403, "NOT_ALLOWED"),
                order("unknown skill", good.replace("dementia-care", "welding"), 422, "UNKNOWN_SKILL"),
                order("unknown payer", good.replace(payer, "\"payer\":{\"unitId\":\"u-nowhere"), 422, "UNKNOWN_UNIT"),
                order("no payer", good.replaceAll("\"payer\":\\{[^}]*}", "\"payer\":null"), 422, "INVALID"),
                order("cost code with a blank", good.replace("2541-30", "25 41"), 422, "INVALID"),
                order("unknown kind", good.replace("COMPETENCE", "PLEASURE"), 400, "MALFORMED"),
                order(
                        "top level for a peak",
                        good.replace("\"COMPETENCE\"", "\"CAPACITY\",\"leastLevel\":3"),
                        422,
                        "TOP_LEVEL_FOR_CAPACITY"),
                order(
                        "no day that is preferred",
                        preferring(Bodies.order(scene.people.home, 10, 11, 50), 11),
                        422,
                        "NO_PREFERRED_DAY"),
                order(
                        "no weekday",
                        good.replace("\"kind\"", "\"preferredDays\":[\"SOMEDAY\"],\"kind\""),
                        400,
                        "MALFORMED"),
                order("weekday null", good.replace("\"kind\"", "\"preferredDays\":[null],\"kind\""), 422, "INVALID"),
                order(
                        "place too long",
                        good.replace("\"kind\"", "\"place\":\"" + "x".repeat(121) + "\",\"kind\""),
                        422,
                        "INVALID"),
                order("level 4", good.replace("\"COMPETENCE\"", "\"COMPETENCE\",\"leastLevel\":4"), 422, "INVALID"),
                order("nobody answers", good.replace("\"DEPARTMENT\"", "null"), 422, "INVALID"),
                order("a stranger answers", good.replace("\"DEPARTMENT\"", "\"STRANGER\""), 400, "MALFORMED"),
                order("share 5", Bodies.order(scene.people.home, 10, 20, 5), 422, "INVALID"),
                order("share 110", Bodies.order(scene.people.home, 10, 20, 110), 422, "INVALID"),
                order("purpose too long", good.replace("Nobody", "Nobody".repeat(100)), 422, "INVALID"),
                order("no purpose", good.replace("Nobody here knows how", " "), 422, "INVALID"),
                order("yesterday", Bodies.order(scene.people.home, -1, 20, 50), 422, "FROM_IN_THE_PAST"),
                order("reversed", Bodies.order(scene.people.home, 20, 10, 50), 422, "PERIOD_REVERSED"),
                order("no day", Bodies.order(scene.people.home, 10, 10, 50), 422, "PERIOD_REVERSED"),
                order("three years", Bodies.order(scene.people.home, 10, 1100, 50), 422, "PERIOD_TOO_LONG"),
                order("in three years", Bodies.order(scene.people.home, 1100, 1110, 50), 422, "TOO_FAR_AHEAD"));
    }

    private Stream<Row> moves() {
        String good = Bodies.move(scene.expertId, 31, 41, 60);
        return Stream.of(
                move("empty", "{}", 422, "INVALID"),
                move("unknown expert", good.replace(scene.expertId, "exp-nobody"), 422, "UNKNOWN_EXPERT"),
                move("share 9", Bodies.move(scene.expertId, 31, 41, 9), 422, "INVALID"),
                move("share 101", Bodies.move(scene.expertId, 31, 41, 101), 422, "INVALID"),
                move("reversed", Bodies.move(scene.expertId, 41, 31, 60), 422, "PERIOD_REVERSED"),
                move("yesterday", Bodies.move(scene.expertId, -1, 31, 60), 422, "FROM_IN_THE_PAST"),
                move("three years", Bodies.move(scene.expertId, 31, 1131, 60), 422, "PERIOD_TOO_LONG"),
                move("in three years", Bodies.move(scene.expertId, 1131, 1141, 60), 422, "TOO_FAR_AHEAD"),
                move("where it is", Bodies.move(scene.expertId, 30, 40, 60), 422, "NOTHING_MOVED"),
                move(
                        "no day of the calendar",
                        good.replace(RunningResourceCenter.day(31).toString(), "2030-02-30"),
                        400,
                        "MALFORMED"));
    }

    private Row move(String name, String body, int status, String code) {
        String path = "/orders/" + scene.filled + "/booking/move";
        return new Row(
                "move, " + name,
                scene.post(path, body, scene.people.centreLeader).header("If-Match", "\"3\""),
                status,
                code);
    }

    private Stream<Row> swaps() {
        return Stream.of(
                swap("empty", "{}", 422, "INVALID"),
                swap("no version of the other", "{\"otherOrderId\":\"ord-x\"}", 422, "INVALID"),
                swap("version of nothing", Bodies.swap("ord-x", 0), 422, "INVALID"),
                swap(
                        "a version in words",
                        "{\"otherOrderId\":\"ord-x\",\"otherVersion\":\"newest\"}",
                        400,
                        "MALFORMED"),
                swap("unknown order", Bodies.swap("ord-nobody", 1), 422, "UNKNOWN_ORDER"),
                swap("itself", Bodies.swap(scene.filled, 3), 422, "SAME_ORDER"));
    }

    private Row swap(String name, String body, int status, String code) {
        String path = "/orders/" + scene.filled + "/booking/swap";
        return new Row(
                "swap, " + name,
                scene.post(path, body, scene.people.centreLeader).header("If-Match", "\"3\""),
                status,
                code);
    }

    private Stream<Row> holds() {
        String holds = "/orders/" + scene.open + "/holds";
        String answer = "/experts/" + scene.expertId + "/holds/" + scene.open + "/answer";
        String who = scene.people.centreLeader;
        return Stream.of(
                row("hold nothing", holds, "{}", who, 422, "INVALID"),
                row("hold for no time", holds, Bodies.hold(scene.expertId, 0), who, 422, "INVALID"),
                row("hold for too long", holds, Bodies.hold(scene.expertId, 15), who, 422, "INVALID"),
                row("hold a stranger", holds, Bodies.hold("exp-nobody", 3), who, 422, "UNKNOWN_EXPERT"),
                row("let go nothing", holds + "/end", "{}", who, 422, "INVALID"),
                row("let go a stranger", holds + "/end", Bodies.booking("exp-nobody"), who, 422, "UNKNOWN_EXPERT"),
                row("say nothing when asked", answer, "{}", who, 422, "INVALID"),
                row("say perhaps when asked", answer, "{\"answer\":\"PERHAPS\"}", who, 400, "MALFORMED"));
    }

    private Stream<Row> lines() {
        String waiting = "/orders/" + scene.open + "/waiting";
        String who = scene.people.orderer;
        return Stream.of(
                row("wait for nobody", waiting, "{}", who, 422, "INVALID"),
                row("wait for a stranger", waiting, Bodies.booking("exp-nobody"), who, 422, "UNKNOWN_EXPERT"),
                row("answer nothing", waiting + "/answer", Bodies.booking(scene.expertId), who, 422, "INVALID"),
                row(
                        "answer perhaps",
                        waiting + "/answer",
                        Bodies.answer(scene.expertId, "PERHAPS"),
                        who,
                        400,
                        "MALFORMED"),
                row(
                        "answer for a stranger",
                        waiting + "/answer",
                        Bodies.answer("exp-nobody", "ACCEPTED"),
                        who,
                        422,
                        "UNKNOWN_EXPERT"));
    }

    private Stream<Row> competences() {
        String leader = scene.people.homeLeader;
        String good = Bodies.competence(scene.people.home, leader);
        return Stream.of(
                competence("empty", "{}", 422, "INVALID"),
                competence("unknown unit", good.replace(scene.people.home, "u-nowhere"), 422, "UNKNOWN_UNIT"),
                competence("another unit", good.replace(scene.people.home, scene.people.school), 403, "NOT_ALLOWED"),
                competence("unknown theme", good.replace("health", "space"), 422, "UNKNOWN_THEME"),
                competence("a stranger", good.replace(leader, scene.people.stranger), 422, "UNKNOWN_CONTACT"),
                competence("another's contact", good.replace(leader, scene.people.orderer), 422, "UNKNOWN_CONTACT"),
                competence("no title", good.replace("Ro i hverdagen", " "), 422, "INVALID"),
                competence("title too long", good.replace("Ro i", "Ro i".repeat(40)), 422, "INVALID"),
                row("show what is shown", here("/showing"), "{}", leader, 409, "COMPETENCE_LISTED"),
                new Row("change, no version", change(leader), 428, "IF_MATCH_MISSING"),
                new Row("change, stale", change(leader).header("If-Match", "\"9\""), 412, "STALE_VERSION"));
    }

    private String here(String what) {
        return "/competences/" + scene.competenceId + what;
    }

    private RunningResourceCenter.Call change(String leader) {
        return scene.service.call("PUT", here("")).as(leader).body(Bodies.offering(leader));
    }

    private Row competence(String name, String body, int status, String code) {
        return row("competence, " + name, "/competences", body, scene.people.homeLeader, status, code);
    }

    private Stream<Row> needs() {
        String here = "/needs/" + scene.needId;
        String good = Bodies.need(scene.people.home, 10, 20);
        String leader = scene.people.homeLeader;
        return Stream.of(
                need("empty", "{}", 422, "INVALID"),
                need("unknown unit", good.replace(scene.people.home, "u-nowhere"), 422, "UNKNOWN_UNIT"),
                need("another unit", good.replace(scene.people.home, scene.people.school), 403, "NOT_ALLOWED"),
                need("unknown theme", good.replace("language", "space"), 422, "UNKNOWN_THEME"),
                need("yesterday", Bodies.need(scene.people.home, -1, 20), 422, "FROM_IN_THE_PAST"),
                need("reversed", Bodies.need(scene.people.home, 20, 10), 422, "PERIOD_REVERSED"),
                need("unknown order", good.replace("\"text\"", "\"orderId\":\"ord-x\",\"text\""), 422, "UNKNOWN_ORDER"),
                row("help oneself", here + "/offers", Bodies.help(scene.people.home), leader, 422, "OWN_NEED"),
                row("unknown offer", here + "/meeting", "{\"offerId\":\"ofr-x\"}", leader, 422, "UNKNOWN_OFFER"));
    }

    private Stream<Row> plans() {
        return Stream.of(
                plan("too much weight", "{\"urgency\":201}", 422, "INVALID"),
                plan("less than no weight", "{\"load\":-1}", 422, "INVALID"),
                plan("a weight in words", "{\"skill\":\"much\"}", 400, "MALFORMED"),
                plan("two months of rest", "{\"rest\":31}", 422, "INVALID"),
                plan("no time", "{\"seconds\":0}", 422, "INVALID"),
                plan("all day", "{\"seconds\":121}", 422, "INVALID"),
                row(
                        "acceptance of none",
                        "/plans/" + scene.planId + "/acceptance",
                        "{\"orderIds\":[]}",
                        scene.people.centreLeader,
                        422,
                        "INVALID"),
                row(
                        "acceptance of another order",
                        "/plans/" + scene.planId + "/acceptance",
                        "{\"orderIds\":[\"ord-nobody\"]}",
                        scene.people.centreLeader,
                        422,
                        "NOT_IN_PLAN"));
    }

    private Row plan(String name, String body, int status, String code) {
        return row("plan, " + name, "/plans", body, scene.people.centreLeader, status, code);
    }

    private Row need(String name, String body, int status, String code) {
        return row("need, " + name, "/needs", body, scene.people.homeLeader, status, code);
    }

    private Stream<Row> help() {
        String leader = scene.people.homeLeader;
        String lender = scene.people.lender;
        String here = "/help/" + scene.helpId;
        String good = Bodies.asking(scene.people.home, scene.lentId);
        return Stream.of(
                help("empty", "{}", 422, "INVALID"),
                help("unknown unit", good.replace(scene.people.home, "u-nowhere"), 422, "UNKNOWN_UNIT"),
                help("another unit", good.replace(scene.people.home, scene.people.school), 403, "NOT_ALLOWED"),
                help("unknown entry", good.replace(scene.lentId, "cmp-x"), 422, "UNKNOWN_COMPETENCE"),
                help("unknown need", good.replace("competenceId", "needId"), 422, "UNKNOWN_NEED"),
                help("of both", good.replace("\"text\"", "\"needId\":\"x\",\"text\""), 422, "ONE_OF_BOTH"),
                help("no hours", good.replace("12}", "0}"), 422, "INVALID"),
                row(
                        "help oneself",
                        "/help",
                        Bodies.asking(scene.people.lending, scene.lentId),
                        lender,
                        422,
                        "OWN_UNIT"),
                row("terms, reversed", here + "/terms", Bodies.terms(9, 2, 100), lender, 422, "PERIOD_REVERSED"),
                row("terms, yesterday", here + "/terms", Bodies.terms(-1, 2, 100), lender, 422, "FROM_IN_THE_PAST"),
                row("terms, for less than nothing", here + "/terms", Bodies.terms(1, 2, -1), lender, 422, "INVALID"),
                row("terms, by the borrower", here + "/terms", Bodies.terms(1, 2, 1), leader, 403, "NOT_ALLOWED"),
                row("hours, nothing agreed", here + "/hours", Bodies.hours(0, 5), lender, 409, "NOT_AGREED"),
                row("hours, none such", here + "/hours/h/correction", "{\"hours\":1}", lender, 409, "NOT_AGREED"),
                row("close, nothing agreed", here + "/closing", "{}", leader, 409, "NOT_AGREED"),
                row("settle, nothing given", here + "/settlement", "{}", lender, 409, "NOT_CLOSED"),
                new Row("yes, no version", yes(here), 428, "IF_MATCH_MISSING"),
                new Row("yes, stale", yes(here).header("If-Match", "\"9\""), 412, "STALE_VERSION"),
                new Row("yes, to nothing", yes(here).header("If-Match", "\"1\""), 409, "NOTHING_PROPOSED"));
    }

    private RunningResourceCenter.Call yes(String here) {
        return scene.post(here + "/confirmation", "{}", scene.people.homeLeader);
    }

    private Row help(String name, String body, int status, String code) {
        return row("help, " + name, "/help", body, scene.people.homeLeader, status, code);
    }

    private Stream<Row> credentials() {
        String good = Bodies.credential("Kurs", -9, 30);
        return Stream.of(
                credential("empty", "{}", 422, "INVALID"),
                credential("no name", good.replace("Kurs", " "), 422, "INVALID"),
                credential("name too long", good.replace("Kurs", "K".repeat(121)), 422, "INVALID"),
                credential("number too long", good.replace("1234567", "1".repeat(41)), 422, "INVALID"),
                credential("nobody issued it", good.replace("Helsedirektoratet", ""), 422, "INVALID"),
                credential("issuer too long", good.replace("Helsedirektoratet", "H".repeat(121)), 422, "INVALID"),
                credential("unknown kind", good.replace("AUTHORISATION", "COPY"), 400, "MALFORMED"),
                credential("a copy with it", good.replace("{", "{\"copy\":\"JVBERi0\","), 400, "MALFORMED"),
                credential("no day", Bodies.credential("Kurs", 5, 5), 422, "PERIOD_REVERSED"),
                credential("in three years", Bodies.credential("Kurs", 1100, 1200), 422, "TOO_FAR_AHEAD"),
                credential("for ninety years", Bodies.credential("Kurs", -9, 33000), 422, "VALID_TOO_LONG"),
                credential("a century ago", Bodies.credential("Kurs", -36600, 5), 422, "TOO_LONG_AGO"));
    }

    private Row credential(String name, String body, int status, String code) {
        String path = "/experts/" + scene.expertId + "/credentials";
        return row("credential, " + name, path, body, scene.people.centreLeader, status, code);
    }

    private Row order(String name, String body, int status, String code) {
        return row("POST /orders, " + name, "/orders", body, scene.people.orderer, status, code);
    }

    private Row row(String name, String path, String body, String who, int status, String code) {
        return new Row(name, scene.post(path, body, who), status, code);
    }
}
