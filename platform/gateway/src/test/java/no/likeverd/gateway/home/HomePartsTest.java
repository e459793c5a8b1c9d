package no.likeverd.gateway.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.gateway.home.HomePart.State;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a service's part comes through. */
class HomePartsTest {

    private static final String GOOD = """
            <p data-home="name">Kari &lt;b&gt; Nordmann</p>
            <ul data-home="tasks">
            <li data-due="2026-12-03"><a href="/mentor/a?b=1&amp;c=2">Svar &quot;ja&quot; &amp; nei</a></li>
            <li><a href="/mentor/b">Les</a></li>
            <li data-more="7">og 7 til</li>
            </ul>
            <dl data-home="facts">
            <dt>Mentor</dt><dd><a href="/mentor/me">Ola</a></dd>
            <dt>Siden</dt><dd>3.11.2026</dd>
            </dl>
            <ul data-home="pages"><li><a href="/mentor/me">Mine</a></li></ul>""";

    @Test
    @Rule("HOME-01")
    void readsWhatAPartSays() {
        HomePart part = HomeParts.read("mentor", GOOD);

        assertThat(part.state()).isEqualTo(State.TOLD);
        assertThat(part.name()).isEqualTo("Kari <b> Nordmann");
        assertThat(part.tasks())
                .containsExactly(
                        new HomePart.Task(
                                "mentor", "/mentor/a?b=1&c=2", "Svar \"ja\" & nei", LocalDate.of(2026, 12, 3)),
                        new HomePart.Task("mentor", "/mentor/b", "Les", null));
        assertThat(part.more()).isEqualTo(7);
        assertThat(part.facts())
                .containsExactly(
                        new HomePart.Fact("Mentor", "Ola", "/mentor/me"),
                        new HomePart.Fact("Siden", "3.11.2026", null));
        assertThat(part.pages()).containsExactly(new HomePart.Link("/mentor/me", "Mine"));
    }

    @ParameterizedTest
    @Rule("HOME-03")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=\"x\" onerror=\"alert(1)\"/>",
                "<li onclick=\"alert(1)\"><a href=\"/mentor/a\">a</a></li>",
                "<li><a href=\"javascript:alert(1)\">a</a></li>",
                "<li><a href=\"https://elsewhere.no/mentor/\">a</a></li>",
                "<li><a href=\"//elsewhere.no/mentor/\">a</a></li>",
                "<li><a href=\"/session/logout\">a</a></li>",
                "<li data-due=\"soon\"><a href=\"/mentor/a\">a</a></li>",
                "<li data-more=\"many\">and more</li>",
                "<li>no link</li>",
                "<li><a href=\"/mentor/a\">never closed"
            })
    void nothingElseComesThrough(String hostile) {
        String fragment = GOOD.replace("<li><a href=\"/mentor/b\">Les</a></li>", hostile);

        assertThat(HomeParts.read("mentor", fragment)).isEqualTo(HomePart.without("mentor", State.UNREADABLE));
    }

    @ParameterizedTest
    @Rule("HOME-03")
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "{\"rows\":[]}",
                "<!DOCTYPE part [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><ul data-home=\"tasks\">&x;</ul>",
                "<html><body>Noe gikk galt</body></html>",
                "</part><part>"
            })
    void rubbishIsNoPart(String rubbish) {
        assertThat(HomeParts.read("mentor", rubbish).state()).isEqualTo(State.UNREADABLE);
    }
}
