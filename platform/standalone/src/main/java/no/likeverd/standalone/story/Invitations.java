package no.likeverd.standalone.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who stands at the top of a ladder is asked into the pool, or into the mentor corps. */
final class Invitations {

    private static final String CENTRE = "/resource-center/v1";

    private final Api api;
    private final Patience patience;
    private final Staff staff;
    private final LocalDate today;
    private final Map<Cast, String> experts = new HashMap<>();

    Invitations(Api api, Patience patience, Staff staff, LocalDate today) {
        this.api = api;
        this.patience = patience;
        this.staff = staff;
        this.today = today;
    }

    Happened answer(List<Staff.Post> carers, Cast leader) {
        carers.forEach(this::join);
        joinCorps(leader);
        return Happened.that(
                "%d carers at the top of their ladder were invited and are in the pool; a leader at the top is in the corps"
                        .formatted(carers.size()),
                "their skill and level come from their placement; their home leaders have agreed");
    }

    private void join(Staff.Post post) {
        String employmentId = staff.employmentId(post.who());
        Answer invited = patience.expect(
                post.who().personId() + " to be invited to the pool",
                () -> api.get(post.who(), CENTRE + "/me/invitations?size=100"),
                answer -> answer.rows().stream().anyMatch(row -> isFor(row, employmentId)));
        String invitation = invited.rows().stream()
                .filter(row -> isFor(row, employmentId))
                .map(row -> row.path("invitationId").asString(""))
                .findFirst()
                .orElseThrow();
        api.post(
                        post.who(),
                        CENTRE + "/invitations/" + invitation + "/answer",
                        Map.of("answer", "ACCEPTED", "sharePercent", 100))
                .expect(200);
        String expertId = expert(employmentId);
        experts.put(post.who(), expertId);
        Answer agreed = patience.askWhenKnown(
                        () -> api.post(post.leader(), CENTRE + "/experts/" + expertId + "/consent", Map.of()))
                .expect(200);
        expectSkill(agreed.body());
    }

    private static boolean isFor(JsonNode row, String employmentId) {
        return row.path("employmentId").asString("").equals(employmentId);
    }

    private String expert(String employmentId) {
        return patience
                .expect(
                        employmentId + " in the pool",
                        () -> api.get(Cast.CENTRE_LEADER, CENTRE + "/experts?size=100&skill=" + Plot.CARE),
                        answer -> answer.rows().stream().anyMatch(row -> isFor(row, employmentId)))
                .rows()
                .stream()
                .filter(row -> isFor(row, employmentId))
                .map(row -> row.path("expertId").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static void expectSkill(JsonNode expert) {
        boolean top = expert.path("skills")
                .valueStream()
                .anyMatch(skill -> skill.path("code").asString("").equals(Plot.CARE)
                        && skill.path("level").asInt(0) == 3);
        if (!top) {
            throw new Unexpected("the top level in " + Plot.CARE + " from the placement", expert.toString());
        }
    }

    String expertId(Cast who) {
        String expertId = experts.get(who);
        if (expertId == null) {
            throw new Unexpected(who.personId() + " in the pool", "nobody");
        }
        return expertId;
    }

    private void joinCorps(Cast who) {
        Answer invited = patience.expect(
                who.personId() + " to be invited to the corps",
                () -> api.get(who, "/mentor/v1/me/invitations?size=100"),
                answer -> answer.rows().stream().anyMatch(Invitations::unanswered));
        String invitation = invited.rows().stream()
                .filter(Invitations::unanswered)
                .map(row -> row.path("invitationId").asString(""))
                .findFirst()
                .orElseThrow();
        patience.ask(
                        () -> api.post(
                                who,
                                "/mentor/v1/invitations/" + invitation + "/answer",
                                Map.of("answer", "ACCEPTED", "member", Mentors.member(today))),
                        answer -> answer.is(200))
                .expect(200);
    }

    private static boolean unanswered(JsonNode row) {
        return row.path("answer").asString("").isEmpty();
    }
}
