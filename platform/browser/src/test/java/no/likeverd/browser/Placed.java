package no.likeverd.browser;

import java.util.HashMap;
import java.util.Map;

/** What comes of assessments: a level that is proposed, and one at the top, for which a leader is asked into the corps. */
final class Placed {

    private static final String LADDER = "/ladder/v1";

    private final Api api;

    Placed(Api api) {
        this.api = api;
    }

    /**
     * The ids under the names that addresses use.
     *
     * @param leaders the version of the leaders' ladder
     */
    Map<String, String> ids(Assessed assessed, String leaders) {
        Map<String, String> ids = new HashMap<>();
        assessed.completed("e-1007", World.HOUSING, World.DIRECTOR, leaders, 3);
        ids.put("proposed", proposed(Assessed.DONE));
        String top = proposed(World.HOUSING);
        for (String party : new String[] {World.HOUSING, World.DIRECTOR}) {
            api.post(party, LADDER + "/placements/" + top + "/answer", Map.of("answer", "YES"));
        }
        ids.put("placed", top);
        ids.put("invitation", api.coming(World.HOUSING, "/mentor/v1/me/invitations", "/rows/0/invitationId"));
        return ids;
    }

    /** The person's placement, once there is a proposal. */
    private String proposed(String person) {
        String own = LADDER + "/me/placements";
        api.coming(person, own, "/rows/0/proposal/assessmentId");
        return api.coming(person, own, "/rows/0/placementId");
    }
}
