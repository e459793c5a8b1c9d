package no.likeverd.resourcecenter;

import java.time.LocalDate;
import no.likeverd.testing.Teller;

/** What the ladder service tells of placements. */
record Told(Teller tells) {

    void placed(String employmentId, String model, int level, boolean top) {
        tell("employee-placed", employmentId, """
                {"placementId":"%s","employmentId":"%s","personId":"%s","unitId":"u-any","versionId":"ver-1",
                 "ladderId":"practice-college","model":"%s","rank":3,"topLevel":%s,
                 "skills":[{"code":"dementia-care","level":%d}],"from":"2026-01-01"}""".formatted(
                        placement(employmentId), employmentId, person(employmentId), model, top, level));
    }

    void carried(String employmentId, String fromEmploymentId, int level) {
        tell("placement-carried", employmentId, """
                {"placementId":"%s","employmentId":"%s","personId":"%s","unitId":"u-any","fromEmploymentId":"%s",
                 "earnedAtUnitId":"u-any","versionId":"ver-1","ladderId":"practice-college","model":"PRACTICE","rank":3,
                 "topLevel":true,"skills":[{"code":"dementia-care","level":%d}],"from":"2026-01-01",
                 "confirmBy":"2026-06-01"}""".formatted(
                        placement(employmentId), employmentId, person(employmentId), fromEmploymentId, level));
    }

    void ended(String employmentId, String reason, LocalDate on) {
        tell("placement-ended", employmentId, """
                {"placementId":"%s","employmentId":"%s","personId":"%s","unitId":"u-any","versionId":"ver-1",
                 "ladderId":"practice-college","reason":"%s","on":"%s"}""".formatted(
                        placement(employmentId), employmentId, person(employmentId), reason, on));
    }

    private void tell(String type, String employmentId, String json) {
        tells.event(
                "ladder.placement.events",
                "/ladder/placement",
                "no.likeverd.ladder." + type + ".v1",
                placement(employmentId),
                json);
    }

    static String person(String employmentId) {
        return employmentId.replaceFirst("^e-", "p-").replace("-next", "");
    }

    private static String placement(String employmentId) {
        return "plc-" + employmentId;
    }
}
