package no.likeverd.mentor;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("MEN", "no.likeverd.mentor");
        RuleCatalogue.everyRuleHasATest("ACC-MEN", "no.likeverd.mentor");
    }
}
