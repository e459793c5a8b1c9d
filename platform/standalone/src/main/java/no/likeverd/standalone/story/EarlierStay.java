package no.likeverd.standalone.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** A stay from before anybody ordered here: the centre records it, and both sides say how it was. */
final class EarlierStay {

    private static final String ROOT = "/resource-center/v1";
    private static final int BEGAN_DAYS_AGO = 35;
    private static final int OVER_DAYS_AGO = 7;

    private final Api api;
    private final Patience patience;
    private final Clock clock;

    EarlierStay(Api api, Patience patience, Clock clock) {
        this.api = api;
        this.patience = patience;
        this.clock = clock;
    }

    /** @param expertId of the one who was out */
    Happened evaluated(String expertId, Cast expert, Cast leader, String unitId) {
        String bookingId = recorded(expertId, unitId);
        String evaluation = ROOT + "/stays/" + bookingId + "/evaluation";
        patience.expect(
                "the expert to be asked how it was", () -> api.get(expert, evaluation), answer -> answer.is(200));
        say(expert, evaluation, 2);
        Answer unseen = api.get(leader, evaluation).expect(200);
        if (unseen.body().hasNonNull("expert")) {
            throw new Unexpected("the expert's answers unseen before the department has answered", "answers");
        }
        say(leader, evaluation, 4);
        Answer both = api.get(Cast.CENTRE_LEADER, evaluation).expect(200);
        if (!both.body().path("closed").asBoolean(false)) {
            throw new Unexpected(
                    "an evaluation that both have answered", both.body().toString());
        }
        Answer ledger =
                api.get(expert, ROOT + "/experts/" + expertId + "/development").expect(200);
        double owed = ledger.body().path("owed").asDouble(0);
        if (owed <= 0) {
            throw new Unexpected("development time for the stay", ledger.body().toString());
        }
        return Happened.that(
                "A stay from before is recorded, and both sides say how it was, unseen by the other until both have",
                "the department learned %s of 4, the expert %s"
                        .formatted(
                                both.body().at("/department/departmentLearned").asString("?"),
                                both.body().at("/expert/expertLearned").asString("?")),
                "the expert has %s days of development time to take".formatted(owed));
    }

    private String recorded(String expertId, String unitId) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> stay = Map.of(
                "unitId",
                unitId,
                "kind",
                "COMPETENCE",
                "skill",
                Plot.CARE,
                "from",
                today.minusDays(BEGAN_DAYS_AGO).toString(),
                "to",
                today.minusDays(OVER_DAYS_AGO).toString(),
                "sharePercent",
                Pool.SHARE,
                "purpose",
                "From before the story began",
                "professionalResponsibility",
                "DEPARTMENT",
                "competenceUpkeep",
                "CENTRE",
                "costCode",
                "1000");
        Answer recorded = api.post(Cast.CENTRE_LEADER, ROOT + "/experts/" + expertId + "/stays", stay)
                .expect(201);
        if (!recorded.text("life").equals("ENDED")) {
            throw new Unexpected("a stay that is over", recorded.text("life"));
        }
        return recorded.text("bookingId");
    }

    private void say(Cast who, String evaluation, int learned) {
        api.post(who, evaluation, Map.of("help", 4, "departmentLearned", learned, "expertLearned", learned, "load", 2))
                .expect(200);
    }
}
