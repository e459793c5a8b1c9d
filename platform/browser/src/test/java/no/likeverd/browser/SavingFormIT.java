package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form that saves itself, while the line breaks and while its writer is in a hurry. */
@ExtendWith(Browsing.class)
class SavingFormIT {

    private static final String LIST = "/assessment/assessments";
    private static final String SAVED = "Lagret kl.";
    private static final String SUBMIT = "button[formaction]";

    /** A save that has reached the server, and whose answer has not reached the browser. */
    private record Late(Route route, APIResponse answer) {

        void arrives() {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    @Test
    @Rule("UX-34")
    void whatCouldNotBeSavedIsSaidAndIsNotLostByLeaving(Visitors visitors) {
        String at = LIST + "/" + visitors.world().assessed().opened("e-1047b", World.HOME_CARE);
        Page page = visitors.of("p-1047").page();
        page.navigate(at + "/form");
        Locator first = page.locator("#areas textarea").first();
        page.route("**" + at + "/form", Route::abort);
        first.fill("Skrevet mens nettet var borte");
        assertThat(page.locator("#notice")).containsText("Det siste du skrev, er ikke lagret.");

        page.unrouteAll();
        first.fill("Skrevet da nettet kom tilbake");
        assertThat(page.locator("#saved")).containsText(SAVED);
        assertThat(page.locator("#notice")).isEmpty();
        page.locator("main a[href='" + at + "']").click(); // saved, so nobody is asked whether to stay
        page.navigate(at + "/form");
        assertThat(page.locator("#areas textarea").first()).hasValue("Skrevet da nettet kom tilbake");
    }

    @Test
    @Rule("UX-38")
    void submittingWhileItSavesItselfWaitsForTheAnswerAndIsNoOtherWindow(Visitors visitors) {
        Page page = written(visitors);
        List<Late> late = answersCome(page);
        List<String> submissions = submissions(page);
        Locator last = page.locator("#areas textarea").last();
        last.fill("Lagret av seg selv");
        page.waitForCondition(() -> !late.isEmpty());
        last.fill("Skrevet mens det ble lagret");

        page.locator(SUBMIT).click();
        page.locator(SUBMIT).click();
        page.evaluate("() => new Promise(requestAnimationFrame)");
        assertThat(submissions).isEmpty();
        late.forEach(Late::arrives);

        assertThat(page.locator("main [role=status]").first()).containsText("Skjemaet ditt er levert");
        assertThat(submissions).hasSize(1);
        page.navigate(URI.create(page.url()).getPath() + "/form");
        assertThat(page.locator("main")).containsText("Skrevet mens det ble lagret");
    }

    private static Page written(Visitors visitors) {
        String at = LIST + "/" + visitors.world().assessed().opened("e-1032", World.PLANNING);
        Page page = visitors.of("p-1032").page();
        page.navigate(at + "/form");
        for (Locator area : page.locator("#areas > section").all()) {
            area.locator("input[type=radio][value='2']").check();
            area.locator("textarea").fill("Sett på flere møter.");
        }
        page.getByText("Lagre", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main [role=status]").first()).containsText("Skjemaet er lagret.");
        return page;
    }

    private static List<Late> answersCome(Page page) {
        List<Late> late = new ArrayList<>();
        page.route("**/form", route -> {
            if (route.request().method().equals("POST")) {
                late.add(new Late(route, route.fetch()));
            } else {
                route.resume();
            }
        });
        return late;
    }

    private static List<String> submissions(Page page) {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/form/submission")) {
                sent.add(request.url());
            }
        });
        return sent;
    }
}
