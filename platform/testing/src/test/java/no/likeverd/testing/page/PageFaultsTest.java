package no.likeverd.testing.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sound page passes, and each single fault in it is found. */
class PageFaultsTest {

    private static final String SOUND = """
            <!DOCTYPE html>
            <html lang="nb"><head><meta name="viewport" content="width=device-width"><title>Side</title>
            <script src="/assets/a.js"></script></head>
            <body><a href="#main">Hopp</a><main id="main"><h1>Side</h1><h2>Del</h2>
            <form><label for="a">Felt</label><input id="a" name="a" value="1" aria-describedby="a-error">
            <p id="a-error" class="ds-validation-message">Feil</p>
            <fieldset><legend>Valg</legend></fieldset><button type="submit">Send</button></form>
            <table><caption>Tall</caption><tr><th scope="row">En</th><td>1</td></tr></table>
            <svg><title>Bilde</title></svg></main></body></html>
            """;

    @Test
    void soundPagePasses() {
        assertThat(RenderedPage.of(SOUND).heading()).isEqualTo("Side");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no language | ' lang=\"nb\"' | ''",
                "not one h1 | <h1>Side</h1> | <p>Side</p>",
                "not one main | <main id=\"main\"> | <div id=\"main\">",
                "no title | <title>Side</title> | ''",
                "no skip link | #main | /elsewhere",
                "no viewport | viewport | other",
                "heading too deep | h2 | h3",
                "inline script | <h1> | <script>alert(1)</script><h1>",
                "inline style | <h1> | <h1 style=\"color:red\">",
                "handler | <h1> | <h1 onclick=\"go()\">",
                "handler | <h1> | <h1 hx-on:click=\"go()\">",
                "foreign source | /assets/a.js | https://elsewhere.no/a.js",
                "foreign source | /assets/a.js | //elsewhere.no/a.js",
                "javascript address | #main | javascript:go()",
                "template code left | <h1> | <h1 th:text=\"x\">",
                "words missing | Del | ??thing.title_nb??",
                "a code for a word | Del | ORDER_FILLED",
                "id twice | id=\"a-error\" | id=\"a\"",
                "aria-describedby leads nowhere | describedby=\"a-error | describedby=\"b-error",
                "field without label | <label for=\"a\">Felt</label> | ''",
                "group without legend | <legend>Valg</legend> | ''",
                "error that its field does not name | ' aria-describedby=\"a-error\"' | ''",
                "header without scope | ' scope=\"row\"' | ''",
                "table without caption | <caption>Tall</caption> | ''",
                "picture without words | <title>Bilde</title> | ''",
                "button without words | >Send< | '><'",
                "button without type | ' type=\"submit\"' | ''",
            })
    void faultIsFound(String fault, String sound, String broken) {
        assertThat(SOUND).contains(sound);
        String page = SOUND.replaceFirst(
                java.util.regex.Pattern.quote(sound), java.util.regex.Matcher.quoteReplacement(broken));

        assertThatThrownBy(() ->
                        RenderedPage.of(fault.startsWith("not one main") ? page.replace("</main>", "</div>") : page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }

    @Test
    void bundlesThatDisagreeAreFound() {
        assertThatThrownBy(() -> MessageBundles.agree("words/uneven"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("keys, en");
        assertThatThrownBy(() -> MessageBundles.agree("words/places"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a, nn");
    }
}
