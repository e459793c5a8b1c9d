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
                new Endpoint(scene, "POST", "/orders", "", order, orderer, false),
                new Endpoint(scene, "GET", "/orders", "", null, orderer, true),
                new Endpoint(scene, "GET", "/orders/{}", scene.open, null, orderer, false),
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
                new Endpoint(scene, "POST", "/orders/{}/booking/cancellation", scene.filled, "{}", orderer, false));
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
