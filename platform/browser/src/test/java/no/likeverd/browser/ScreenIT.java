package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import no.likeverd.browser.Looks.Look;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is shut out by how a page is made, whatever its state, its language and its colours. */
@ExtendWith(Browsing.class)
class ScreenIT {

    private static final List<String> SERVICES =
            List.of("/resource-center/", "/ladder/", "/directory/", "/assessment/", "/mentor/");

    /** One visit for all of it: what takes time is to come. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("no.likeverd.browser.Screens#all")
    @Rule({"UX-01", "UX-03", "UX-04", "UX-05", "UX-06", "UX-07", "UX-08"})
    void screenShutsNobodyOut(Screen screen, Visitors visitors) {
        Visitor visitor = screen.onlooker(visitors);
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (Look look : Looks.at(screen)) {
            visitor.prefers(look.language(), look.theme());
            Layout.opensLight(visitor, screen);
            screen.then().accept(page);
            keepsTheGuidelines(visitor, look);
            Layout.holdsStill(page);
            Layout.showsTheFocus(page);
            Layout.fits(page);
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

    @Test
    @Rule("UX-21")
    void whatAPageLoadsIsCompressedAndThePageItselfIsNot(Visitors visitors) {
        Visitor visitor = visitors.of(World.PLANNING);
        for (String page : List.of("/", "/resource-center/orders")) {
            assertThat(visitor.open(page).headerValue("content-encoding"))
                    .as(page)
                    .isNull();
        }
        for (String asset : List.of("/assets/htmx.org/2.0.10/htmx.min.js", "/assets/likeverd/likeverd.css")) {
            APIResponse answer = visitor.context().request().get(asset);
            assertThat(answer.headers()).as(asset).containsEntry("content-encoding", "gzip");
        }
    }
}
