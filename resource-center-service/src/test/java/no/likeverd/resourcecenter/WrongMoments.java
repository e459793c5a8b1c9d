package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.Bodies.booking;
import static no.likeverd.resourcecenter.RunningResourceCenter.day;

import java.util.stream.Stream;
import no.likeverd.resourcecenter.RunningResourceCenter.Call;

/** Good requests at the wrong moment, or about somebody else's things. */
record WrongMoments(Scene scene) {

    Stream<Row> all() {
        return Stream.of(
                        bookings(),
                        endings(),
                        queries(),
                        members(),
                        leavers(),
                        invitations(),
                        applications(),
                        moves(),
                        swaps(),
                        lines(),
                        holds())
                .flatMap(rows -> rows);
    }

    private Stream<Row> bookings() {
        String centre = scene.people.centreLeader;
        return Stream.of(
                book("by the department", scene.open, scene.expertId, scene.people.orderer, 403, "NOT_ALLOWED"),
                book("no expert", scene.open, " ", centre, 422, "INVALID"),
                book("unknown expert", scene.open, "exp-nobody", centre, 422, "UNKNOWN_EXPERT"),
                book("expert is out", scene.open, scene.expertId, centre, 409, "BOOKED"),
                book("no consent", scene.open, scene.attachedId, centre, 409, "CONSENT_MISSING"),
                book("too long", scene.beyond, scene.expertId, centre, 409, "BOOKED"),
                book("filled already", scene.filled, scene.expertId, centre, 409, "ORDER_FILLED"),
                book("withdrawn", scene.withdrawn, scene.expertId, centre, 409, "ORDER_WITHDRAWN"));
    }

    private Row book(String name, String orderId, String expertId, String who, int status, String code) {
        return row("book, " + name, "/orders/" + orderId + "/bookings", booking(expertId), who, status, code);
    }

    private Stream<Row> endings() {
        String orderer = scene.people.orderer;
        return Stream.of(
                cancel("nobody booked", scene.open, "{}", orderer, 409, "NOT_BOOKED"),
                cancel("withdrawn", scene.withdrawn, "{}", orderer, 409, "ORDER_WITHDRAWN"),
                cancel("unknown reason", scene.filled, "{\"reason\":\"ILLNESS\"}", orderer, 400, "MALFORMED"),
                cancel("by the leader", scene.filled, "{}", scene.people.homeLeader, 403, "NOT_ALLOWED"),
                comeHome("nobody booked", scene.open, 35, orderer, 409, "NOT_BOOKED"),
                comeHome("withdrawn", scene.withdrawn, 35, orderer, 409, "ORDER_WITHDRAWN"),
                comeHome("not earlier", scene.filled, 40, orderer, 422, "NOT_EARLIER"),
                comeHome("no day left", scene.filled, 30, orderer, 422, "HOME_BEFORE_FIRST_DAY"),
                comeHome("yesterday", scene.filled, -1, orderer, 422, "HOME_IN_THE_PAST"),
                comeHome("by the leader", scene.filled, 35, scene.people.homeLeader, 403, "NOT_ALLOWED"),
                row(
                        "development, nothing placed",
                        "/experts/" + scene.expertId + "/development",
                        Bodies.anotherDay("bkg-none"),
                        scene.people.centreLeader,
                        409,
                        "NOT_PLACED_THEN"),
                row(
                        "evaluation, no such stay",
                        "/stays/bkg-none/evaluation",
                        Bodies.evaluation(),
                        orderer,
                        404,
                        "UNKNOWN"),
                change("filled", scene.filled, orderer, 409, "ORDER_FILLED"),
                change("withdrawn", scene.withdrawn, orderer, 409, "ORDER_WITHDRAWN"),
                change("by the centre", scene.open, scene.people.centreLeader, 403, "NOT_ALLOWED"),
                withdraw("filled", scene.filled, orderer, 409, "ORDER_FILLED"),
                withdraw("twice", scene.withdrawn, orderer, 409, "ORDER_WITHDRAWN"),
                withdraw("by the centre", scene.open, scene.people.centreLeader, 403, "NOT_ALLOWED"));
    }

    private Row cancel(String name, String orderId, String body, String who, int status, String code) {
        return row("cancel, " + name, "/orders/" + orderId + "/booking/cancellation", body, who, status, code);
    }

    private Row comeHome(String name, String orderId, int day, String who, int status, String code) {
        String body = Bodies.home(day);
        return row("come home, " + name, "/orders/" + orderId + "/booking/return", body, who, status, code);
    }

    private Row change(String name, String orderId, String who, int status, String code) {
        return row("change, " + name, "/orders/" + orderId + "/change", "{}", who, status, code);
    }

    private Row withdraw(String name, String orderId, String who, int status, String code) {
        return row("withdraw, " + name, "/orders/" + orderId + "/withdrawal", "{}", who, status, code);
    }

    private Stream<Row> moves() {
        String elsewhere = Bodies.move(scene.expertId, 31, 41, 60);
        String centre = scene.people.centreLeader;
        return Stream.of(
                move("nobody booked", scene.open, elsewhere, centre, 409, "NOT_BOOKED"),
                move("withdrawn", scene.withdrawn, elsewhere, centre, 409, "ORDER_WITHDRAWN"),
                move("by the department", scene.filled, elsewhere, scene.people.orderer, 403, "NOT_ALLOWED"),
                move(
                        "no consent",
                        scene.filled,
                        Bodies.move(scene.attachedId, 30, 40, 50),
                        centre,
                        409,
                        "CONSENT_MISSING"),
                move("has left", scene.filled, Bodies.move(scene.goneId, 30, 40, 60), centre, 409, "LEFT"),
                move(
                        "too long",
                        scene.filled,
                        Bodies.move(scene.expertId, 31, 190, 60),
                        centre,
                        409,
                        "BEYOND_FOUR_MONTHS"),
                new Row(
                        "move, an older version",
                        scene.post("/orders/" + scene.filled + "/booking/move", elsewhere, centre)
                                .header("If-Match", "\"1\""),
                        412,
                        "STALE_VERSION"),
                row(
                        "move, no version",
                        "/orders/" + scene.filled + "/booking/move",
                        elsewhere,
                        centre,
                        428,
                        "IF_MATCH_MISSING"));
    }

    private Row move(String name, String orderId, String body, String who, int status, String code) {
        String version = "\"" + version(orderId) + "\"";
        return new Row(
                "move, " + name,
                scene.post("/orders/" + orderId + "/booking/move", body, who).header("If-Match", version),
                status,
                code);
    }

    private Stream<Row> swaps() {
        String path = "/orders/" + scene.filled + "/booking/swap";
        String withOpen = Bodies.swap(scene.open, version(scene.open));
        String centre = scene.people.centreLeader;
        String seen = "\"" + version(scene.filled) + "\"";
        return Stream.of(
                new Row("swap, nobody booked", swap(path, withOpen, centre, seen), 409, "NOT_BOOKED"),
                new Row(
                        "swap, with a withdrawn one",
                        swap(path, Bodies.swap(scene.withdrawn, version(scene.withdrawn)), centre, seen),
                        409,
                        "ORDER_WITHDRAWN"),
                new Row(
                        "swap, by the department",
                        swap(path, withOpen, scene.people.orderer, seen),
                        403,
                        "NOT_ALLOWED"),
                new Row("swap, an older version", swap(path, withOpen, centre, "\"1\""), 412, "STALE_VERSION"),
                new Row(
                        "swap, an older version of the other",
                        swap(path, Bodies.swap(scene.open, version(scene.open) + 1), centre, seen),
                        412,
                        "STALE_VERSION"),
                row("swap, no version", path, withOpen, centre, 428, "IF_MATCH_MISSING"));
    }

    private Call swap(String path, String body, String who, String version) {
        return scene.post(path, body, who).header("If-Match", version);
    }

    private long version(String orderId) {
        return scene.service
                .bean(no.likeverd.resourcecenter.order.Orders.class)
                .get(orderId)
                .version();
    }

    private Stream<Row> holds() {
        String holds = "/orders/" + scene.open + "/holds";
        String who = scene.people.centreLeader;
        return Stream.of(
                row(
                        "hold, filled",
                        "/orders/" + scene.filled + "/holds",
                        Bodies.hold(scene.expertId, 3),
                        who,
                        409,
                        "ORDER_FILLED"),
                row("hold, has left", holds, Bodies.hold(scene.goneId, 3), who, 409, "LEFT"),
                row("hold, no consent", holds, Bodies.hold(scene.attachedId, 3), who, 409, "CONSENT_MISSING"),
                row("let go, not kept", holds + "/end", booking(scene.expertId), who, 409, "NOT_HELD"),
                row(
                        "hold, by the department",
                        holds,
                        Bodies.hold(scene.expertId, 3),
                        scene.people.orderer,
                        403,
                        "NOT_ALLOWED"),
                row(
                        "answer, not asked",
                        "/experts/" + scene.expertId + "/holds/" + scene.open + "/answer",
                        Bodies.ANSWER_NO,
                        who,
                        403,
                        "NOT_ALLOWED"));
    }

    private Stream<Row> lines() {
        String waiting = "/orders/" + scene.open + "/waiting";
        String who = scene.people.orderer;
        return Stream.of(
                row(
                        "wait, filled",
                        "/orders/" + scene.filled + "/waiting",
                        booking(scene.expertId),
                        who,
                        409,
                        "ORDER_FILLED"),
                row("wait, has left", waiting, booking(scene.goneId), who, 409, "LEFT"),
                row("wait, no consent", waiting, booking(scene.attachedId), who, 409, "CONSENT_MISSING"),
                row(
                        "yes, not in line",
                        waiting + "/answer",
                        Bodies.answer(scene.expertId, "ACCEPTED"),
                        who,
                        409,
                        "NOT_ASKED"),
                row(
                        "no, not in line",
                        waiting + "/answer",
                        Bodies.answer(scene.expertId, "DECLINED"),
                        who,
                        409,
                        "NOT_IN_LINE"),
                row(
                        "yes, by the centre",
                        waiting + "/answer",
                        Bodies.answer(scene.expertId, "ACCEPTED"),
                        scene.people.centreLeader,
                        403,
                        "NOT_ALLOWED"));
    }

    private Stream<Row> queries() {
        Call status = scene.service.get("/orders?status=LOST").as(scene.people.orderer);
        Call wrongMethod = scene.service.call("DELETE", "/orders/" + scene.open).as(scene.people.orderer);
        Call nowhere = scene.service.get("/nowhere").as(scene.people.orderer);
        return Stream.of(
                new Row("orders of no known status", status, 400, "MALFORMED"),
                new Row("orders are not deleted", wrongMethod, 405, "METHOD_NOT_ALLOWED"),
                new Row("no such address", nowhere, 404, "NOT_FOUND"),
                row(
                        "candidates are not posted",
                        "/orders/" + scene.open + "/candidates",
                        "{}",
                        scene.people.orderer,
                        405,
                        "METHOD_NOT_ALLOWED"));
    }

    private Stream<Row> members() {
        String again = Bodies.joining(scene.people.id("e", "own"), "EMPLOYED", 100, 3);
        String absence = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(day(2), day(3));
        return Stream.of(
                row("an expert twice", "/experts", again, scene.people.centreLeader, 409, "ALREADY_IN_POOL"),
                row(
                        "consent by the centre",
                        "/experts/" + scene.attachedId + "/consent",
                        "{}",
                        scene.people.centreLeader,
                        403,
                        "NOT_ALLOWED"),
                row(
                        "absence by the orderer",
                        "/experts/" + scene.attachedId + "/absences",
                        absence,
                        scene.people.orderer,
                        403,
                        "NOT_ALLOWED"));
    }

    private Stream<Row> leavers() {
        String centre = scene.people.centreLeader;
        String gone = "/experts/" + scene.goneId;
        return Stream.of(
                book("leaves midway", scene.open, scene.leavingId, centre, 409, "LEFT"),
                book("has left", scene.open, scene.goneId, centre, 409, "LEFT"),
                row("departure, has left", gone + "/departure", Bodies.departure(3), centre, 409, "LEFT_ALREADY"),
                row(
                        "earlier stay, has left",
                        gone + "/stays",
                        Bodies.stay(scene.people.home, -20, -10, 10),
                        centre,
                        409,
                        "LEFT"),
                row(
                        "earlier stay, no such expert",
                        "/experts/x-none/stays",
                        Bodies.stay(scene.people.home, -20, -10, 10),
                        centre,
                        404,
                        "UNKNOWN"),
                row(
                        "earlier stay by the home leader",
                        "/experts/" + scene.attachedId + "/stays",
                        Bodies.stay(scene.people.home, -20, -10, 10),
                        scene.people.homeLeader,
                        403,
                        "NOT_ALLOWED"),
                row(
                        "departure by the home leader",
                        "/experts/" + scene.attachedId + "/departure",
                        Bodies.departure(3),
                        scene.people.homeLeader,
                        403,
                        "NOT_ALLOWED"),
                row(
                        "departure by another expert",
                        "/experts/" + scene.expertId + "/departure",
                        Bodies.departure(3),
                        scene.people.id("p", "lent"),
                        403,
                        "NOT_ALLOWED"));
    }

    private Stream<Row> invitations() {
        String answered = "/invitations/" + scene.answeredId + "/answer";
        String refuser = scene.people.id("p", "refuser");
        String centre = scene.people.centreLeader;
        String back = "/invitations/" + scene.invitationId + "/withdrawal";
        return Stream.of(
                answer("by the centre", scene.people.centreLeader, 403, "NOT_ALLOWED"),
                answer("by a colleague", scene.people.colleague, 404, "UNKNOWN"),
                answer("by the home leader", scene.people.homeLeader, 404, "UNKNOWN"),
                answer("by another guest", refuser, 404, "UNKNOWN"),
                row("answer, after a no", answered, Bodies.yes(40), refuser, 409, "INVITATION_ANSWERED"),
                row("answer, no after a no", answered, Bodies.no(), refuser, 409, "INVITATION_ANSWERED"),
                invite("by a guest", scene.unasked, scene.guest, 403, "NOT_ALLOWED"),
                invite("already in", scene.people.id("e", "leaving"), centre, 409, "PERSON_IN_POOL"),
                invite("already invited", scene.people.id("e", "guest"), centre, 409, "PERSON_INVITED"),
                invite("who has applied", scene.people.id("e", "applicant"), centre, 409, "PERSON_HAS_APPLIED"),
                row("invitation, taken back by the invited", back, "{}", scene.guest, 403, "NOT_ALLOWED"),
                row(
                        "invitation, taken back after a no",
                        "/invitations/" + scene.answeredId + "/withdrawal",
                        "{}",
                        centre,
                        409,
                        "INVITATION_ANSWERED"),
                row("no such invitation", "/invitations/inv-none/withdrawal", "{}", centre, 404, "UNKNOWN"));
    }

    private Row invite(String name, String employmentId, String who, int status, String code) {
        return row("invite, " + name, "/invitations", Bodies.inviting(employmentId), who, status, code);
    }

    private Stream<Row> applications() {
        String one = "/applications/" + scene.applicationId;
        String applicant = scene.applicant;
        String centre = scene.people.centreLeader;
        String again = Bodies.applying(scene.people.id("e", "applicant"));
        return Stream.of(
                row("application, again", "/applications", again, applicant, 409, "APPLIED_ALREADY"),
                row("application, withdrawn by the centre", one + "/withdrawal", "{}", centre, 403, "NOT_ALLOWED"),
                row(
                        "application, withdrawn by a colleague",
                        one + "/withdrawal",
                        "{}",
                        scene.people.colleague,
                        404,
                        "UNKNOWN"),
                row(
                        "application, without a version",
                        one + "/acceptance",
                        Bodies.skills(2),
                        centre,
                        428,
                        "IF_MATCH_MISSING"),
                decided("accepted by the applicant", "acceptance", Bodies.skills(2), applicant, 1, 403, "NOT_ALLOWED"),
                decided(
                        "accepted by the home leader",
                        "acceptance",
                        Bodies.skills(2),
                        scene.people.homeLeader,
                        1,
                        404,
                        "UNKNOWN"),
                decided("accepted with nothing", "acceptance", "{\"skills\":[]}", centre, 1, 422, "INVALID"),
                decided("refused without a word", "refusal", "{\"words\":\" \"}", centre, 1, 422, "INVALID"),
                decided("refused by the applicant", "refusal", "{\"words\":\"Nei\"}", applicant, 1, 403, "NOT_ALLOWED"),
                decided("refused as it was before", "refusal", "{\"words\":\"Nei\"}", centre, 7, 412, "STALE_VERSION"));
    }

    private Row decided(String name, String how, String body, String who, int version, int status, String code) {
        String path = "/applications/" + scene.applicationId + "/" + how;
        return new Row(
                "application, " + name,
                scene.post(path, body, who).header("If-Match", "\"" + version + "\""),
                status,
                code);
    }

    private Row answer(String name, String who, int status, String code) {
        String path = "/invitations/" + scene.invitationId + "/answer";
        return row("answer, " + name, path, Bodies.yes(40), who, status, code);
    }

    private Row row(String name, String path, String body, String who, int status, String code) {
        return new Row(name, scene.post(path, body, who), status, code);
    }
}
