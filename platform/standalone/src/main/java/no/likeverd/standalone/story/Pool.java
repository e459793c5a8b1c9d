package no.likeverd.standalone.story;

import java.util.List;
import java.util.Map;

/** The centre takes experts into the pool; those of an earlier story are there already. */
final class Pool {

    /** The rare skill that only the nursing home's nurse has; the experts of the centre have others. */
    static final String SKILL = "palliative-care";

    static final int SHARE = 60;

    private static final String EXPERTS = "/resource-center/v1/experts";
    private static final Joining NURSE =
            new Joining("e-1030", "ATTACHED", SHARE, SKILL, List.of("MONDAY", "TUESDAY", "WEDNESDAY"));
    private static final List<Joining> CENTRE = List.of(
            fullTime("e-1020", "dementia-care"),
            fullTime("e-1021", "challenging-behaviour"),
            fullTime("e-1022", "wound-care"),
            fullTime("e-1023", "building-permits"),
            fullTime("e-1024", "reading-difficulties"),
            fullTime("e-1025", "welfare-technology"));

    private final Api api;
    private final Patience patience;
    private String nurse = "";

    Pool(Api api, Patience patience) {
        this.api = api;
        this.patience = patience;
    }

    private static Joining fullTime(String employmentId, String skill) {
        return new Joining(employmentId, "EMPLOYED", 100, skill, List.of());
    }

    private record Joining(
            String employmentId, String membership, int sharePercent, String skill, List<String> worksOn) {

        Map<String, Object> form() {
            return Map.of(
                    "employmentId", employmentId,
                    "membership", membership,
                    "sharePercent", sharePercent,
                    "skills", List.of(Map.of("code", skill, "level", 3)),
                    "worksOn", worksOn);
        }
    }

    /** An expert in the pool, and whether it was this story that brought them there. */
    private record Member(String expertId, boolean joined) {}

    Happened fill() {
        long joined = CENTRE.stream().map(this::join).filter(Member::joined).count();
        Member attached = join(NURSE);
        nurse = attached.expertId();
        String consent = consent(nurse);
        return Happened.that(
                "The pool has the centre's %d experts and the nursing home's nurse, %d of them new"
                        .formatted(CENTRE.size(), joined + (attached.joined() ? 1 : 0)),
                consent);
    }

    /** The expert whom the story is about, once the pool is filled. */
    String nurse() {
        return nurse;
    }

    private Member join(Joining joining) {
        Answer answer = patience.askWhenKnown(() -> api.post(Cast.CENTRE_LEADER, EXPERTS, joining.form()));
        if (answer.refuses(409, "ALREADY_IN_POOL")) {
            return new Member(find(joining), false);
        }
        return new Member(answer.expect(201).text("expertId"), true);
    }

    private String find(Joining joining) {
        Answer experts = api.get(Cast.CENTRE_LEADER, EXPERTS + "?size=100&skill=" + joining.skill())
                .expect(200);
        return experts.rows().stream()
                .filter(expert -> expert.path("employmentId").asString("").equals(joining.employmentId()))
                .map(expert -> expert.path("expertId").asString(""))
                .findFirst()
                .orElseThrow(() -> new Unexpected(
                        joining.employmentId() + " in the pool with " + joining.skill(),
                        experts.rows().size() + " other experts"));
    }

    private String consent(String expertId) {
        String expert = EXPERTS + "/" + expertId;
        Answer before = patience.askWhenKnown(() -> api.get(Cast.NURSING_HOME_LEADER, expert))
                .expect(200);
        if (before.body().path("active").asBoolean(false)) {
            return "The nursing home's leader had agreed before";
        }
        Answer agreed = api.post(Cast.NURSING_HOME_LEADER, expert + "/consent", Map.of());
        Answer after = agreed.is(200) ? agreed : api.get(Cast.NURSING_HOME_LEADER, expert);
        if (!after.body().path("active").asBoolean(false)) {
            throw new Unexpected("an expert who can be booked after the consent", agreed.came());
        }
        return "The nursing home's leader has agreed";
    }
}
