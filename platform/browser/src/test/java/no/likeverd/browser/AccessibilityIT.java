package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import no.likeverd.browser.Looks.Look;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is shut out by how a page is made, whatever its state, its language and its colours. */
@ExtendWith(Browsing.class)
class AccessibilityIT {

    private static final List<String> SERVICES =
            List.of("/resource-center/", "/ladder/", "/directory/", "/assessment/", "/mentor/");

    /** One browser for all looks at a screen: opening one takes longer than looking. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("no.likeverd.browser.Screens#all")
    @Rule({"UX-01", "UX-06", "UX-08"})
    void screenKeepsTheGuidelinesAndItsLanguage(Screen screen, Visitors visitors) {
        Visitor visitor = screen.somebody(visitors);
        for (Look look : Looks.at(screen)) {
            screen.shownTo(visitor.prefers(look.language(), look.theme()));
            keepsTheGuidelines(visitor, look);
        }
        assertThat(visitor.faults()).isEmpty();
    }

    private static void keepsTheGuidelines(Visitor visitor, Look look) {
        Page page = visitor.page();
        assertThat(Axe.violations(page)).as(look.toString()).isEmpty();
        if (isOurs(visitor)) {
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(look.language());
            assertThat(page.locator("html").getAttribute("data-color-scheme")).isEqualTo(look.theme());
        }
        assertThat(page.title()).isNotBlank();
    }

    /** The demo's log-in and the front's own pages have words and colours of their own; the services' pages have the reader's. */
    private static boolean isOurs(Visitor visitor) {
        return SERVICES.stream().anyMatch(visitor.path()::startsWith);
    }

    @Test
    @Rule("UX-02")
    void seededViolationIsFound(Visitors visitors) {
        Visitor visitor = visitors.of(World.PLANNING);
        visitor.open("/resource-center/orders/new");
        assertThat(Axe.violations(visitor.page())).isEmpty();

        visitor.page().evaluate("document.querySelector('label[for=purpose]').remove()");

        assertThat(Axe.violations(visitor.page()))
                .singleElement()
                .asString()
                .startsWith("label:")
                .contains("purpose");
    }
}
