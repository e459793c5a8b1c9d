package no.likeverd.directory;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("DIR-", "no.likeverd.directory");
        RuleCatalogue.everyRuleHasATest("ACC-DIR", "no.likeverd.directory");
    }
}
