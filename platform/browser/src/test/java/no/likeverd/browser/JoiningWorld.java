package no.likeverd.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.invitation.Invite;

/** People who want to be mobile experts, and some who are invited. */
final class JoiningWorld {

    static final String APPLICANT = "p-1049";
    static final String REFUSED = "p-1050";
    static final String INVITED = "p-1035";
    static final String ASKED = "p-1048";

    private static final String APPLICATIONS = "/resource-center/v1/applications";

    private final Town town;
    private final Api api;

    JoiningWorld(Town town, Api api) {
        this.town = town;
        this.api = api;
    }

    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        ids.put("application", applied(APPLICANT, "e-1049", "building-permits"));
        ids.put("application-refused", applied(REFUSED, "e-1050", "reading-difficulties"));
        api.post(
                World.CENTRE,
                APPLICATIONS + "/" + ids.get("application-refused") + "/refusal",
                Map.of("words", "Vi har mange med lesing nå. Prøv gjerne igjen til høsten."),
                1);
        town.bean("resource-center", Invite.class)
                .invite(new Invite.TopPlacement(
                        "plc-invited", "e-1035", INVITED, "u-housing", "ver-none", "practice", 3));
        ids.put(
                "pool-invitation",
                api.get(INVITED, "/resource-center/v1/me/invitations")
                        .path("rows")
                        .path(0)
                        .path("invitationId")
                        .asString(""));
        api.post(
                World.CENTRE,
                "/resource-center/v1/invitations",
                Map.of(
                        "employmentId",
                        "e-1048",
                        "skills",
                        List.of(Map.of("code", "building-permits", "level", 2)),
                        "words",
                        "Vi får mange byggesaker til våren. Har du lyst?"));
        return ids;
    }

    private String applied(String person, String employmentId, String skill) {
        Map<String, ?> wanted = Map.of(
                "employmentId",
                employmentId,
                "sharePercent",
                40,
                "skills",
                List.of(Map.of("code", skill, "level", 3, "shownIn", "Egen avdeling")),
                "words",
                "Jeg vil gjerne lære bort det jeg kan.");
        return api.post(person, APPLICATIONS, wanted).path("applicationId").asString("");
    }
}
