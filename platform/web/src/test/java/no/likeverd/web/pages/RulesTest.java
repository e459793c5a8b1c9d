package no.likeverd.web.pages;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("WEB", "no.likeverd.web");
        RuleCatalogue.everyRuleHasATest("ACC-WEB", "no.likeverd.web");
    }
}
