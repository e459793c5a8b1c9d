package no.likeverd.resourcecenter.page;

import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    @Rule("RC-50")
    void threeLanguagesSayTheSame() {
        MessageBundles.agree("resource-center/messages");
    }
}
