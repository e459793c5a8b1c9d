package no.likeverd.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** A service that adds nothing to a person's own page. */
class HomeTest {

    @Test
    @Rule("WEB-07")
    void aServiceThatAddsNothingAnswersWithNothing() {
        HomeController none = new HomeController(new StaticListableBeanFactory().getBeanProvider(Home.class));
        Words words = new Words(new StaticMessageSource(), Locale.forLanguageTag("nb"));
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(none.tasks(() -> "p-1", words, response)).isNull();
        assertThat(none.facts(() -> "p-1", words, response)).isNull();
        assertThat(none.all(() -> "p-1", words, response)).isNull();
        assertThat(response.getStatus()).isEqualTo(204);
    }
}
