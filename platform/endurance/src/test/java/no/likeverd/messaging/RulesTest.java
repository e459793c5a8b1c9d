package no.likeverd.messaging;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("MSG", "no.likeverd.messaging");
    }
}
