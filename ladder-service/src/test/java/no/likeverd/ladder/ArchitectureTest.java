package no.likeverd.ladder;

import no.likeverd.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsToTheHouseRules() {
        ArchitectureRules.check("no.likeverd.ladder");
    }
}
