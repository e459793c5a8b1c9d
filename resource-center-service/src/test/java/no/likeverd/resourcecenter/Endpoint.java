package no.likeverd.resourcecenter;

import java.util.List;
import no.likeverd.resourcecenter.RunningResourceCenter.Call;
import org.jspecify.annotations.Nullable;

/**
 * One address of the service and a request that it would grant.
 *
 * @param path where {@code {}} stands for the id
 * @param forAll whether nobody is turned away: everybody is told of their own, and of nothing else
 */
record Endpoint(
        Scene scene,
        String method,
        String path,
        String id,
        @Nullable String body,
        String personId,
        boolean forAll) {

    private static final String NO_HELP = "{\"reason\":\"NO_TIME\",\"words\":\"Kurs\"}";

    static List<Endpoint> all(Scene scene) {
        String centre = scene.people.centreLeader;
        String orderer = scene.people.orderer;
        String order = Bodies.order(scene.people.home, 10, 20, 50);
        return List.of(
                new Endpoint(
                        scene,
                        "POST",
                        "/experts",
                        "",
                        Bodies.joining(scene.employment, "EMPLOYED", 50, 3),
                        centre,
                        false),
                new Endpoint(scene, "GET", "/experts", "", null, centre, true),
                new Endpoint(scene, "GET", "/experts/{}", scene.expertId, null, centre, false),
                new Endpoint(scene, "GET", "/experts/{}/bookings", scene.expertId, null, centre, false),
                new Endpoint(scene, "PUT", "/experts/{}/skills", scene.expertId, Bodies.skills(3), centre, false),
                new Endpoint(scene, "PUT", "/experts/{}/weekdays", scene.expertId, Bodies.WEEKDAYS, centre, false),
                new Endpoint(
                        scene,
                        "POST",
                        "/experts/{}/stays",
                        scene.expertId,
                        Bodies.stay(scene.people.home, -20, -10, 10),
                        centre,
                        false),
                new Endpoint(
                        scene, "POST", "/experts/{}/absences", scene.expertId, Bodies.absence(2, 3), centre, false),
                new Endpoint(
                        scene, "POST", "/experts/{}/consent", scene.attachedId, "{}", scene.people.homeLeader, false),
                new Endpoint(
                        scene, "POST", "/experts/{}/departure", scene.attachedId, Bodies.departure(500), centre, false),
                new Endpoint(scene, "GET", "/me/invitations", "", null, centre, true),
                new Endpoint(scene, "GET", "/invitations", "", null, centre, false),
                new Endpoint(
                        scene, "POST", "/invitations/{}/answer", scene.invitationId, Bodies.yes(40), scene.guest, true),
                new Endpoint(scene, "POST", "/invitations", "", Bodies.inviting(scene.unasked), centre, false),
                new Endpoint(scene, "POST", "/invitations/{}/withdrawal", scene.invitationId, "{}", centre, false),
                new Endpoint(scene, "GET", "/applications", "", null, centre, false),
                new Endpoint(scene, "GET", "/applications/{}", scene.applicationId, null, centre, true),
                new Endpoint(
                        scene,
                        "POST",
                        "/applications",
                        "",
                        Bodies.applying(scene.people.id("e", "guest")),
                        scene.guest,
                        true),
                new Endpoint(
                        scene, "POST", "/applications/{}/withdrawal", scene.applicationId, "{}", scene.applicant, true),
                new Endpoint(scene, "POST", "/orders", "", order, orderer, false),
                new Endpoint(scene, "GET", "/orders", "", null, orderer, true),
                new Endpoint(scene, "GET", "/orders/{}", scene.open, null, orderer, false),
                new Endpoint(scene, "POST", "/drafts", "", order, orderer, false),
                new Endpoint(scene, "GET", "/drafts", "", null, orderer, true),
                new Endpoint(scene, "GET", "/drafts/{}", scene.draftId, null, orderer, false),
                new Endpoint(scene, "PUT", "/drafts/{}", scene.draftId, order, orderer, false),
                new Endpoint(scene, "POST", "/drafts/{}/removal", scene.draftId, "{}", orderer, false),
                new Endpoint(scene, "POST", "/orders/{}/change", scene.open, "{}", orderer, false),
                new Endpoint(scene, "GET", "/orders/{}/candidates", scene.open, null, orderer, false),
                new Endpoint(scene, "POST", "/orders/{}/withdrawal", scene.open, "{}", orderer, false),
                new Endpoint(
                        scene,
                        "POST",
                        "/orders/{}/bookings",
                        scene.open,
                        Bodies.booking(scene.attachedId),
                        centre,
                        false),
                new Endpoint(
                        scene,
                        "POST",
                        "/orders/{}/booking/move",
                        scene.filled,
                        Bodies.move(scene.expertId, 31, 41, 60),
                        centre,
                        false),
                new Endpoint(scene, "GET", "/orders/{}/booking/swaps", scene.filled, null, centre, false),
                new Endpoint(
                        scene,
                        "POST",
                        "/orders/{}/booking/swap",
                        scene.filled,
                        Bodies.swap(scene.open, 1),
                        centre,
                        false),
                new Endpoint(scene, "GET", "/orders/{}/waiting", scene.open, null, orderer, false),
                new Endpoint(scene, "GET", "/orders/{}/waiting/ended", scene.open, null, orderer, false),
                new Endpoint(
                        scene,
                        "POST",
                        "/orders/{}/waiting",
                        scene.open,
                        Bodies.booking(scene.expertId),
                        orderer,
                        false),
                new Endpoint(
                        scene,
                        "POST",
                        "/orders/{}/waiting/answer",
                        scene.open,
                        Bodies.answer(scene.expertId, "DECLINED"),
                        orderer,
                        false),
                new Endpoint(scene, "GET", "/experts/{}/development", scene.expertId, null, centre, false),
                new Endpoint(scene, "POST", "/orders/{}/booking/return", scene.filled, Bodies.home(35), orderer, false),
                new Endpoint(scene, "POST", "/orders/{}/booking/cancellation", scene.filled, "{}", orderer, false),
                exchange(scene, "POST", "/competences", "", Bodies.competence(scene.people.home, leader(scene)), false),
                exchange(scene, "GET", "/competences", "", null, true),
                exchange(scene, "GET", "/me/competences", "", null, true),
                exchange(scene, "GET", "/competences/{}", scene.competenceId, null, true),
                exchange(scene, "GET", "/competences/{}/history", scene.competenceId, null, false),
                exchange(scene, "PUT", "/competences/{}", scene.competenceId, Bodies.offering(leader(scene)), false),
                exchange(scene, "POST", "/competences/{}/confirmation", scene.competenceId, "{}", false),
                exchange(scene, "POST", "/competences/{}/hiding", scene.competenceId, "{}", false),
                exchange(scene, "POST", "/competences/{}/showing", scene.competenceId, "{}", false),
                exchange(scene, "POST", "/needs", "", Bodies.need(scene.people.home, 5, 9), false),
                exchange(scene, "GET", "/needs", "", null, true),
                exchange(scene, "GET", "/me/needs", "", null, true),
                exchange(scene, "GET", "/needs/{}", scene.needId, null, true),
                exchange(scene, "POST", "/needs/{}/offers", scene.needId, Bodies.help(scene.people.home), false),
                exchange(scene, "POST", "/needs/{}/meeting", scene.needId, "{}", false),
                exchange(scene, "POST", "/needs/{}/withdrawal", scene.needId, "{}", false),
                new Endpoint(scene, "POST", "/plans", "", Bodies.PLAN, centre, false),
                new Endpoint(scene, "GET", "/plans", "", null, centre, false),
                new Endpoint(scene, "GET", "/plans/{}", scene.planId, null, centre, false),
                new Endpoint(scene, "GET", "/plans/{}/assignments", scene.planId, null, centre, false),
                new Endpoint(scene, "GET", "/plans/{}/unfilled", scene.planId, null, centre, false),
                new Endpoint(scene, "POST", "/plans/{}/stop", scene.planId, "{}", centre, false),
                new Endpoint(scene, "POST", "/plans/{}/acceptance", scene.planId, "{}", centre, false),
                exchange(scene, "POST", "/help", "", Bodies.asking(scene.people.home, scene.lentId), false),
                exchange(scene, "GET", "/me/help", "", null, true),
                exchange(scene, "GET", "/help/{}", scene.helpId, null, false),
                exchange(scene, "POST", "/help/{}/messages", scene.helpId, "{\"words\":\"Hei\"}", false),
                exchange(scene, "POST", "/help/{}/confirmation", scene.helpId, "{}", false),
                exchange(scene, "POST", "/help/{}/withdrawal", scene.helpId, "{}", false),
                exchange(scene, "POST", "/help/{}/closing", scene.helpId, "{}", false),
                lender(scene, "/terms", Bodies.terms(1, 9, 100)),
                lender(scene, "/refusal", NO_HELP),
                lender(scene, "/hours", Bodies.hours(0, 5)),
                lender(scene, "/settlement", "{}"),
                exchange(scene, "GET", "/skills", "", null, true),
                exchange(scene, "GET", "/skills/{}", "guidance", null, true),
                new Endpoint(scene, "GET", "/credentials", "", null, centre, false),
                credentials(scene, "GET", "", null),
                credentials(scene, "POST", "", Bodies.credential("Kurs", -9, 30)),
                credentials(scene, "PUT", "/crd-1", Bodies.credential("Kurs", -9, 30)),
                credentials(scene, "POST", "/crd-1/removal", "{}"),
                credentials(scene, "PUT", "/police-certificate", "{\"seenOn\":null}"));
    }

    private static Endpoint exchange(
            Scene scene, String method, String path, String id, @Nullable String body, boolean forAll) {
        return new Endpoint(scene, method, path, id, body, leader(scene), forAll);
    }

    private static Endpoint lender(Scene scene, String what, String body) {
        return new Endpoint(scene, "POST", "/help/{}" + what, scene.helpId, body, scene.people.lender, false);
    }

    private static Endpoint credentials(Scene scene, String method, String what, @Nullable String body) {
        String path = "/experts/{}/credentials" + what;
        return new Endpoint(scene, method, path, scene.expertId, body, scene.people.centreLeader, false);
    }

    private static String leader(Scene scene) {
        return scene.people.homeLeader;
    }

    /** The request that would be granted. */
    Call call() {
        return call(id);
    }

    Call call(String otherId) {
        Call call = scene.service.call(method, path.replace("{}", otherId)).as(personId);
        if (body != null) {
            call.body(body);
        }
        if (path.matches(".*(/move|/swap|\\{}/confirmation|/removal)")) {
            call.header("If-Match", "\"3\"");
        }
        return switch (method) {
            case "POST" -> call.header("Idempotency-Key", RunningResourceCenter.newKey());
            case "PUT" -> call.header("If-Match", "\"2\"");
            default -> call;
        };
    }

    Call with(String otherBody) {
        return call().body(otherBody);
    }

    Call bearing(String token) {
        return call().header("Authorization", "Bearer " + token);
    }

    Row row(String name, Call call, int status, String code) {
        return new Row(method + " " + path + ", " + name, call, status, code);
    }
}
