package no.likeverd.look;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("LOOK", "no.likeverd.look");
    }
}
