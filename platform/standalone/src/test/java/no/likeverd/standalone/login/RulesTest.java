package no.likeverd.standalone.login;

import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleHasATest() {
        RuleCatalogue.everyRuleHasATest("LOG", "no.likeverd.standalone.login");
    }
}
