package no.likeverd.access;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("ACC-WHO", "no.likeverd.access");
        RuleCatalogue.everyRuleHasATest("ACC-CLI", "no.likeverd.access");
    }
}
