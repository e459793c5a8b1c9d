package no.likeverd.directory.roles;

import java.time.LocalDate;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import org.junit.jupiter.api.Test;

class RoleContractTest {

    private static final EventContract CONTRACT = EventContract.of("directory/role-state/v1");

    @Test
    void keepsTheContract() {
        CONTRACT.accepts(WireFormat.write(RoleStateV1.of(
                new Aggregate<>("g-1", 3, 0, new RoleGrant("p-1", Role.LEADER, "u-1", LocalDate.EPOCH, null)))));
        CONTRACT.accepts(WireFormat.write(RoleStateV1.of(new Aggregate<>(
                "g-1",
                4,
                0,
                new RoleGrant("p-1", Role.OPERATIONS, null, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1))))));
    }

    @Test
    void aSubstitutesRoleIsInTheContract() {
        CONTRACT.accepts(WireFormat.write(RoleStateV1.of(new Aggregate<>(
                "sub-1",
                1,
                0,
                new RoleGrant("p-1", Role.LEADER, "u-1", LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), "p-2")))));
    }

    @Test
    void everyRoleIsInTheContract() {
        for (Role role : Role.values()) {
            CONTRACT.accepts(WireFormat.write(RoleStateV1.of(
                    new Aggregate<>("g-1", 1, 0, new RoleGrant("p-1", role, "u-1", LocalDate.EPOCH, null)))));
        }
    }

    @Test
    void examplesAreWhatIsWritten() {
        CONTRACT.examples()
                .forEach(example ->
                        CONTRACT.accepts(WireFormat.write(WireFormat.read(example.bytes(), RoleStateV1.class))));
    }
}
