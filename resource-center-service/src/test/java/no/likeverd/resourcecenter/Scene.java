package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.Bodies.booking;
import static no.likeverd.resourcecenter.Bodies.joining;
import static no.likeverd.resourcecenter.Bodies.order;
import static org.awaitility.Awaitility.await;

import no.likeverd.resourcecenter.RunningResourceCenter.Call;
import no.likeverd.resourcecenter.invitation.Invite;
import no.likeverd.resourcecenter.invitation.Invite.TopPlacement;

/** The service in the middle of its work: experts in the pool, orders in every state. */
final class Scene implements AutoCloseable {

    final RunningResourceCenter service = new RunningResourceCenter();
    final Municipality people = service.municipality;
    final String employment = people.employed("waiting", people.centre, 80);
    final String employmentAtSchool = people.employed("teacher", people.school, 100);
    final String expertId = joined(people.employed("own", people.centre, 100), "EMPLOYED", 100);
    final String attachedId = joined(people.employed("lent", people.home, 100), "ATTACHED", 50);
    final String open = placed(30, 40);
    final String filled = placed(30, 40);
    final String withdrawn = placed(30, 40);
    final String beyond = placed(30, 160);
    final String leavingId = joined(people.employed("leaving", people.centre, 100), "EMPLOYED", 100);
    final String goneId = joined(people.employed("gone", people.centre, 100), "EMPLOYED", 100);
    final String guest = people.id("p", "guest");
    final String invitationId = invited("guest");
    final String answeredId = invited("refuser");
    final String unasked = people.employed("unasked", people.home, 50);
    final String applicant = people.id("p", "applicant");
    final String applicationId = created(
            "/applications",
            Bodies.applying(people.employed("applicant", people.home, 50)),
            applicant,
            "applicationId");
    final String competenceId = created(
            "/competences", Bodies.competence(people.home, people.homeLeader), people.homeLeader, "competenceId");
    final String needId = created("/needs", Bodies.need(people.home, 10, 20), people.homeLeader, "needId");
    final String lentId =
            created("/competences", Bodies.competence(people.lending, people.lender), people.lender, "competenceId");
    final String helpId = created("/help", Bodies.asking(people.home, lentId), people.homeLeader, "helpId");

    final String draftId =
            created("/drafts", Bodies.draft(people.home, "Ingen her kan dette"), people.orderer, "draftId");

    final String planId = created("/plans", Bodies.PLAN, people.centreLeader, "planId");

    Scene() {
        post("/orders/" + filled + "/bookings", booking(expertId), people.centreLeader)
                .send()
                .is(201);
        post("/orders/" + withdrawn + "/withdrawal", "{}", people.orderer)
                .send()
                .is(200);
        post("/experts/" + leavingId + "/departure", Bodies.departure(35), people.centreLeader)
                .send()
                .is(200);
        post("/experts/" + goneId + "/departure", Bodies.departure(0), people.centreLeader)
                .send()
                .is(200);
        post("/invitations/" + answeredId + "/answer", Bodies.no(), people.id("p", "refuser"))
                .send()
                .is(200);
        await().until(() -> service.get("/plans/" + planId)
                .as(people.centreLeader)
                .send()
                .is(200)
                .path("status")
                .asString()
                .equals("READY"));
    }

    private String invited(String name) {
        TopPlacement top = new TopPlacement(
                people.id("plc", name),
                people.employed(name, people.home, 50),
                people.id("p", name),
                people.home,
                "ver-1",
                "practice",
                3);
        service.bean(Invite.class).invite(top);
        return service.get("/me/invitations")
                .as(top.personId())
                .send()
                .is(200)
                .path("rows")
                .get(0)
                .path("invitationId")
                .asString();
    }

    /** An expert in the pool. */
    String joined(String employmentId, String membership, int share) {
        return created("/experts", joining(employmentId, membership, share, 2), people.centreLeader, "expertId");
    }

    /** An open order of home care, days counted from today. */
    String placed(int from, int to) {
        String body = order(people.home, from, to, 60).replace("\"skill\"", "\"leastLevel\":2,\"skill\"");
        return created("/orders", body, people.orderer, "orderId");
    }

    private String created(String path, String body, String personId, String idField) {
        return post(path, body, personId).send().is(201).path(idField).asString();
    }

    Call post(String path, String body, String personId) {
        return service.post(path, body).as(personId);
    }

    @Override
    public void close() {
        service.close();
    }
}
