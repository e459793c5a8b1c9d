package no.likeverd.directory.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import no.likeverd.access.Role;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    @Rule("DIR-26")
    void threeLanguagesSayTheSame() {
        MessageBundles.agree("directory/messages");
    }

    @Test
    @Rule("DIR-26")
    void everyRoleHasAWord() {
        ResourceBundle words = ResourceBundle.getBundle("directory/messages", Locale.of("nb"));

        assertThat(Arrays.stream(Role.values()).map(role -> "role." + role)).allMatch(words::containsKey);
    }
}
