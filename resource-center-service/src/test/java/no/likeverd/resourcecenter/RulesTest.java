package no.likeverd.resourcecenter;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("RC", "no.likeverd.resourcecenter");
        RuleCatalogue.everyRuleHasATest("ACC-RC", "no.likeverd.resourcecenter");
    }
}
