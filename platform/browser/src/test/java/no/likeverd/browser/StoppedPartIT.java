package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import no.likeverd.standalone.Part;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people meet while one of the services is stopped, and afterwards. One test after the other: it is everybody's town. */
@ExtendWith(Browsing.class)
class StoppedPartIT {

    private static final Part CENTRE = part("resource-center");
    private static final String ORDERS = "/resource-center/orders";
    private static final List<InLanguage> LANGUAGES = List.of(
            new InLanguage(
                    "nb", "Ressurssenter svarer ikke akkurat nå", "Vent litt og last siden på nytt", "Til forsiden"),
            new InLanguage(
                    "nn", "Ressurssenter svarar ikkje akkurat no", "Vent litt og last sida på nytt", "Til framsida"),
            new InLanguage(
                    "en",
                    "Resource centre does not answer right now",
                    "Wait a little and reload",
                    "To the front page"));

    private record InLanguage(String language, String what, String mend, String way) {}

    @Test
    @Rule("UX-40")
    void aStoppedPartIsAPageInTheReadersLanguageAndMyPageSaysWhatIsMissing(Visitors visitors) {
        Visitor planning = visitors.of(World.PLANNING);
        planning.open("/me");
        assertThat(planning.page().locator("main")).containsText("Ressurssenter");
        visitors.town().stop(CENTRE);
        try {
            for (InLanguage words : LANGUAGES) {
                planning.prefers(words.language(), "light");
                saysWhatToDo(planning, words);
                saysWhatIsMissing(planning, words);
            }
            assertThat(planning.open("/ladder/ladders").status()).isEqualTo(200);
        } finally {
            visitors.town().startAgain(CENTRE);
        }

        answersAgain(planning);
    }

    @Test
    @Rule("UX-41")
    void aFormThatMeetsAStoppedPartIsNotLost(Visitors visitors) {
        Visitor school = visitors.loggingIn(World.SCHOOL);
        int before = school.world().orders(World.SCHOOL);
        Page page = school.page();
        page.navigate(OrderSheet.ADDRESS);
        OrderSheet sheet = new OrderSheet(page).fill("wound-care", World.day(445), "Mens senteret var borte.");
        visitors.town().stop(CENTRE);
        try {
            sheet.send();
            assertThat(page.locator("h1")).hasText("Ressurssenter svarer ikke akkurat nå");
            assertThat(page.locator("#problem")).containsText("blir ingenting gjort to ganger");
        } finally {
            visitors.town().startAgain(CENTRE);
        }

        await("the centre to answer")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    page.reload();
                    return page.locator("main [role=status]").count() == 1;
                });
        assertThat(page.locator("main")).containsText("Mens senteret var borte.");
        assertThat(school.world().orders(World.SCHOOL)).isEqualTo(before + 1);
    }

    private static void saysWhatToDo(Visitor visitor, InLanguage words) {
        assertThat(visitor.open(ORDERS).status()).isEqualTo(503);
        Page page = visitor.page();
        assertThat(page.locator("html")).hasAttribute("lang", words.language());
        assertThat(page.locator("h1")).hasText(words.what());
        assertThat(page.locator("#problem")).containsText(words.mend());
        assertThat(page.locator("#problem a[href='/']")).containsText(words.way());
        assertThat(page.locator("#problem code")).not().isEmpty();
        assertThat(Axe.violations(page)).isEmpty();
    }

    private static void saysWhatIsMissing(Visitor visitor, InLanguage words) {
        assertThat(visitor.open("/me").status()).isEqualTo(200);
        Locator missing = visitor.page().locator("main [data-state=partial]");
        assertThat(missing).hasCount(1);
        assertThat(missing).containsText(words.what());
        assertThat(Axe.violations(visitor.page())).isEmpty();
    }

    private static void answersAgain(Visitor visitor) {
        await("the centre to answer")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> visitor.open(ORDERS).status() == 200);
        visitor.open("/me");
        assertThat(visitor.page().locator("main [data-state=partial]")).hasCount(0);
    }

    private static Part part(String name) {
        return Part.SERVICES.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
