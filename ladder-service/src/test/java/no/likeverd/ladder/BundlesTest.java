package no.likeverd.ladder;

import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import org.junit.jupiter.api.Test;

class BundlesTest {

    @Test
    @Rule("LAD-80")
    void threeLanguagesSayTheSame() {
        MessageBundles.agree("ladder/messages");
    }
}
