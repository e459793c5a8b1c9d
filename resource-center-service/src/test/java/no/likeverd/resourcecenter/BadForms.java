package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.Bodies.absence;
import static no.likeverd.resourcecenter.Bodies.joining;

import java.util.stream.Stream;

/** What is bad in what is written into the forms. */
record BadForms(Scene scene) {

    Stream<Row> all() {
        return Stream.of(experts(), absences(), skills(), departures(), answers(), orders())
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
                away("over a stay", absence(29, 31), 409, "BOOKED"));
    }

    private Row away(String name, String body, int status, String code) {
        String path = "/experts/" + scene.expertId + "/absences";
        return row("absence, " + name, path, body, scene.people.centreLeader, status, code);
    }

    private Stream<Row> skills() {
        return Stream.of(
                skills("no If-Match", Bodies.skills(3), "", 428, "IF_MATCH_MISSING"),
                skills("no version", Bodies.skills(3), "yesterday", 400, "IF_MATCH_MALFORMED"),
                skills("stale version", Bodies.skills(3), "\"99\"", 412, "STALE_VERSION"),
                skills("none", "{\"skills\":[]}", "\"2\"", 422, "INVALID"),
                skills("level 9", Bodies.skills(9), "\"2\"", 422, "INVALID"));
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

    private Row answer(String name, String body, int status, String code) {
        String path = "/invitations/" + scene.invitationId + "/answer";
        return row("answer, " + name, path, body, scene.guest, status, code);
    }

    private Stream<Row> orders() {
        String good = Bodies.order(scene.people.home, 10, 20, 50);
        String payer = "\"payer\":{\"unitId\":\"" + scene.people.home;
        return Stream.of(
                order("empty", "{}", 422, "INVALID"),
                order("unknown unit", good.replace(scene.people.home, "u-nowhere"), 422, "UNKNOWN_UNIT"),
                order("another unit", good.replace(scene.people.home, scene.people.school), 403, "NOT_ALLOWED"),
                order("unknown payer", good.replace(payer, "\"payer\":{\"unitId\":\"u-nowhere"), 422, "UNKNOWN_UNIT"),
                order("no payer", good.replaceAll("\"payer\":\\{[^}]*}", "\"payer\":null"), 422, "INVALID"),
                order("cost code with a blank", good.replace("2541-30", "25 41"), 422, "INVALID"),
                order("unknown kind", good.replace("COMPETENCE", "PLEASURE"), 400, "MALFORMED"),
                order(
                        "top level for a peak",
                        good.replace("\"COMPETENCE\"", "\"CAPACITY\",\"leastLevel\":3"),
                        422,
                        "TOP_LEVEL_FOR_CAPACITY"),
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

    private Row order(String name, String body, int status, String code) {
        return row("POST /orders, " + name, "/orders", body, scene.people.orderer, status, code);
    }

    private Row row(String name, String path, String body, String who, int status, String code) {
        return new Row(name, scene.post(path, body, who), status, code);
    }
}
