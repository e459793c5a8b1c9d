package no.likeverd.look;

import no.likeverd.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check("no.likeverd.look");
    }
}
