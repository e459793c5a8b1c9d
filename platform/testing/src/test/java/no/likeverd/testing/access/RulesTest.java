package no.likeverd.testing.access;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("ACC-MTX", "no.likeverd.testing.access");
    }
}
