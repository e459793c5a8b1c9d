package no.likeverd.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The experts over whom the clients quarrel: the centre's own, so that nobody has to agree. */
final class Pool {

    static final String CENTRE_LEADER = "p-1002";

    private static final String EXPERTS = "/resource-center/v1/experts";
    private static final Map<String, String> JOINING = Map.of(
            "e-1020", "dementia-care",
            "e-1021", "challenging-behaviour",
            "e-1022", "wound-care",
            "e-1023", "building-permits",
            "e-1024", "reading-difficulties",
            "e-1025", "welfare-technology");

    private Pool() {}

    /** Somebody who can be booked for one skill. */
    record Expert(String expertId, String skill) {}

    /** Lets those join who are not there yet; call it while everything is ready. */
    static List<Expert> fill(Front front) {
        JOINING.forEach((employment, skill) -> front.post(
                CENTRE_LEADER,
                EXPERTS,
                UUID.randomUUID().toString(),
                Map.of(
                        "employmentId",
                        employment,
                        "membership",
                        "EMPLOYED",
                        "sharePercent",
                        100,
                        "skills",
                        List.of(Map.of("code", skill, "level", 3)))));
        List<Expert> experts = new ArrayList<>();
        for (JsonNode row :
                front.get(CENTRE_LEADER, EXPERTS + "?size=100").body().path("rows")) {
            String skill = JOINING.get(row.path("employmentId").asString(""));
            if (skill != null && row.path("active").asBoolean(false)) {
                experts.add(new Expert(row.path("expertId").asString(""), skill));
            }
        }
        if (experts.isEmpty()) {
            throw new IllegalStateException("nobody is in the pool, and nobody could join");
        }
        return List.copyOf(experts);
    }
}
