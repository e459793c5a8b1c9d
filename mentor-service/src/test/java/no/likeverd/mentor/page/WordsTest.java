package no.likeverd.mentor.page;

import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    @Rule("MEN-60")
    void threeLanguagesSayTheSame() {
        MessageBundles.agree("mentor/messages");
    }
}
