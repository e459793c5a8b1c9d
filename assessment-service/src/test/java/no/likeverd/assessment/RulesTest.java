package no.likeverd.assessment;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("ASM", "no.likeverd.assessment");
        RuleCatalogue.everyRuleHasATest("ACC-ASM", "no.likeverd.assessment");
    }
}
