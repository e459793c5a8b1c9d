package no.likeverd.resourcecenter;

import java.util.Arrays;
import java.util.List;
import no.likeverd.access.Role;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.api.ApiFuzz;
import no.likeverd.testing.api.Residents;
import no.likeverd.testing.api.StoredDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is asked, the answer is as the service's own description says; and the description keeps what it once promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFuzzIT {

    private static final String ROOT = "/resource-center/v1";
    private final RunningService service =
            RunningService.start("resource-center", ResourceCenterApplication.application());
    private final ApiFuzz fuzz = ApiFuzz.of(service, "resource-center");

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void describesNoLessThanIsStored() {
        StoredDocument.ofService("resource-center").holds(fuzz.document());
    }

    @Test
    void answersAsDescribed() {
        List<String> roles = Arrays.stream(Role.values()).map(Role::name).toList();
        Residents residents = Residents.of(service, roles);
        String leader = residents.people().get(roles.indexOf(Role.LEADER.name()));
        String centreLeader = residents.people().get(roles.indexOf(Role.RESOURCE_CENTRE_LEADER.name()));
        String home = residents.units().getFirst();
        for (int i = 0; i < 5; i++) {
            String employment = residents.employments().get(i);
            fuzz.example("POST " + ROOT + "/experts application/json", Bodies.joining(employment, "EMPLOYED", 90, 3));
            fuzz.example("POST " + ROOT + "/orders application/json", Bodies.order(home, 20 + 30 * i, 40 + 30 * i, 40));
        }
        fuzz.example("POST " + ROOT + "/competences application/json", Bodies.competence(home, leader));
        fuzz.example("POST " + ROOT + "/needs application/json", Bodies.need(home, 10, 20));
        String lender = residents.people().get(roles.size() + roles.indexOf(Role.LEADER.name()));
        String listed = service.post(
                        ROOT + "/competences",
                        Bodies.competence(residents.units().get(1), lender))
                .as(lender)
                .send()
                .is(201)
                .path("competenceId")
                .asString();
        fuzz.example("POST " + ROOT + "/help application/json", Bodies.asking(home, listed));
        residents
                .let(fuzz)
                .may("POST " + ROOT + "/help", leader)
                .may("POST " + ROOT + "/competences", leader)
                .may("POST " + ROOT + "/needs", leader)
                .may("POST " + ROOT + "/experts", centreLeader)
                .may("POST " + ROOT + "/orders", leader)
                .may("POST " + ROOT + "/orders/{orderId}/bookings", centreLeader)
                .run();
    }
}
