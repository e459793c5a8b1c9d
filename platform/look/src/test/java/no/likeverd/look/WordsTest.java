package no.likeverd.look;

import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    @Rule("LOOK-02")
    void threeLanguagesSayTheSame() {
        MessageBundles.agree("look/messages");
    }
}
