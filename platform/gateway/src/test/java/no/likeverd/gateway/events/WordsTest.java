package no.likeverd.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {

    @Test
    @Rule("HOME-10")
    void threeLanguagesSayTheSame() {
        MessageBundles.agree("gateway/messages");
    }

    @Test
    @Rule("HOME-06")
    void everyEventHasWordsAndEveryServiceAPlace() throws Exception {
        Properties words = new Properties();
        words.load(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/gateway/messages_nb.properties")),
                StandardCharsets.UTF_8));

        assertThat(new Topology(JsonMapper.shared()).flows())
                .hasSizeGreaterThan(30)
                .allSatisfy(flow -> {
                    assertThat(words).containsKeys("event." + flow.name(), "part." + flow.from());
                    assertThat(Picture.BOXES.keySet()).contains(flow.from()).containsAll(flow.to());
                });
    }
}
