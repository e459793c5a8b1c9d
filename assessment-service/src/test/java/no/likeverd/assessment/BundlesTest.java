package no.likeverd.assessment;

import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import org.junit.jupiter.api.Test;

class BundlesTest {

    @Test
    @Rule("ASM-34")
    void threeLanguagesSayTheSame() {
        MessageBundles.agree("assessment/messages");
    }
}
