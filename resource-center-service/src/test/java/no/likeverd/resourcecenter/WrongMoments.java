package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.Bodies.booking;
import static no.likeverd.resourcecenter.RunningResourceCenter.day;

import java.util.stream.Stream;
import no.likeverd.resourcecenter.RunningResourceCenter.Call;

/** Good requests at the wrong moment, or about somebody else's things. */
record WrongMoments(Scene scene) {

    Stream<Row> all() {
        return Stream.of(bookings(), endings(), queries(), members(), leavers(), invitations())
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
                withdraw("filled", scene.filled, orderer, 409, "ORDER_FILLED"),
                withdraw("twice", scene.withdrawn, orderer, 409, "ORDER_WITHDRAWN"),
                withdraw("by the centre", scene.open, scene.people.centreLeader, 403, "NOT_ALLOWED"));
    }

    private Row cancel(String name, String orderId, String body, String who, int status, String code) {
        return row("cancel, " + name, "/orders/" + orderId + "/booking/cancellation", body, who, status, code);
    }

    private Row withdraw(String name, String orderId, String who, int status, String code) {
        return row("withdraw, " + name, "/orders/" + orderId + "/withdrawal", "{}", who, status, code);
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
        return Stream.of(
                answer("by the centre", scene.people.centreLeader, 403, "NOT_ALLOWED"),
                answer("by a colleague", scene.people.colleague, 404, "UNKNOWN"),
                answer("by the home leader", scene.people.homeLeader, 404, "UNKNOWN"),
                answer("by another guest", refuser, 404, "UNKNOWN"),
                row("answer, after a no", answered, Bodies.yes(40), refuser, 409, "INVITATION_ANSWERED"),
                row("answer, no after a no", answered, Bodies.no(), refuser, 409, "INVITATION_ANSWERED"),
                row("invitations are not posted", "/invitations", "{}", scene.guest, 405, "METHOD_NOT_ALLOWED"));
    }

    private Row answer(String name, String who, int status, String code) {
        String path = "/invitations/" + scene.invitationId + "/answer";
        return row("answer, " + name, path, Bodies.yes(40), who, status, code);
    }

    private Row row(String name, String path, String body, String who, int status, String code) {
        return new Row(name, scene.post(path, body, who), status, code);
    }
}
