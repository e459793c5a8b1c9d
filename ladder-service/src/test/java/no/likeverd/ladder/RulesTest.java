package no.likeverd.ladder;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("LAD", "no.likeverd.ladder");
        RuleCatalogue.everyRuleHasATest("ACC-LAD", "no.likeverd.ladder");
    }
}
