package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order is begun, kept, completed and sent; the leader sends it back and then says yes; the centre sees it. */
@ExtendWith(Browsing.class)
class DraftJourneyIT {

    private static final String DRAFTS = "/resource-center/drafts";

    @Test
    @Rule("UX-220")
    void aDraftBecomesAnOrderWithTheLeadersYesByMouse(Visitors visitors) {
        Page orderer = visitors.of(DraftWorld.COORDINATOR).page();
        orderer.navigate(OrderSheet.ADDRESS);
        orderer.locator("#purpose").fill("Et år med sårstell.");
        orderer.getByText("Lagre som utkast").click();
        assertThat(orderer.locator("main [role=status]")).containsText("Utkastet er lagret");
        String draft = orderer.url().replaceFirst("\\?.*", "");

        orderer.navigate("/resource-center/orders");
        orderer.locator("#drafts a[href='%s']".formatted(path(draft))).click();
        assertThat(orderer.locator("#purpose")).hasValue("Et år med sårstell.");
        large(orderer, 70, "Et år med sårstell.");
        assertThat(orderer.locator("main [role=status]")).containsText("sendt til lederen");

        Page leader = visitors.of(World.NURSING_HOME).page();
        leader.navigate("/me");
        leader.locator("main a[href='%s']".formatted(path(draft))).click();
        leader.getByText("Send tilbake").click();
        leader.locator("#words").fill("Skriv hva vi skal lære.");
        Acts.press(leader);
        assertThat(leader.locator("main [role=status]")).containsText("sendt tilbake");

        orderer.navigate("/me");
        orderer.locator("main a[href='%s']".formatted(path(draft))).click();
        assertThat(orderer.locator("#sent-back")).containsText("Skriv hva vi skal lære.");
        orderer.locator("#purpose").fill("Et år med sårstell, så vi kan det selv.");
        new OrderSheet(orderer).send();

        leader.navigate(draft);
        leader.getByText("Godkjenn og send").click();
        assertThat(leader.locator("main [role=status]")).containsText("godkjent og sendt");
        assertThat(leader.locator("#approved")).isVisible();

        Page centre = visitors.of(World.CENTRE).page();
        centre.navigate(leader.url().replaceFirst("\\?.*", ""));
        assertThat(centre.locator("main")).containsText("Et år med sårstell, så vi kan det selv.");
        assertThat(centre.locator("#approved")).hasCount(0);
    }

    @Test
    @Rule("UX-299")
    void anOrderIsChangedByKeyboardAlone(Visitors visitors) {
        String order = "/resource-center/orders/"
                + visitors.world().order(DraftWorld.COORDINATOR, "u-nursing-home", "wound-care", 20, 210);
        Page page = visitors.of(DraftWorld.COORDINATOR).page();
        page.navigate(order);
        Keys keys = new Keys(page);
        keys.to("form[action$='/change'] button").enter();
        assertThat(page.locator("main [role=status]").first()).containsText("Endre det som skal bli annerledes");
        keys.to("#sharePercent").replace("40");
        keys.to("form.lv-form button[type=submit]").enter();

        assertThat(page.locator("main [role=status]").first()).containsText("Bestillingen er sendt");
        assertThat(page.locator("dl.lv-facts")).containsText("40 %");
        page.navigate(order);
        assertThat(page.locator("main")).containsText("Trukket");
    }

    @Test
    @Rule("UX-220")
    void aDraftIsKeptAndDeletedByKeyboardAlone(Visitors visitors) {
        Page page = visitors.of(DraftWorld.COORDINATOR).page();
        page.navigate(OrderSheet.ADDRESS);
        Keys keys = new Keys(page);
        keys.to("#purpose").type("Uten mus.");
        keys.to("#save").enter();
        assertThat(page.locator("main [role=status]")).containsText("Utkastet er lagret");
        keys.to("main a[href$='/removal']").enter();
        keys.to("form.lv-form button[type=submit]").enter();
        assertThat(page.locator("main [role=status]")).containsText("Utkastet er slettet");
        assertThat(page.locator("h1")).hasText("Utkast til bestillinger");
    }

    /** So much that the leader says yes first. */
    private static void large(Page page, int from, String purpose) {
        OrderSheet sheet = new OrderSheet(page).fill("wound-care", World.day(from), purpose);
        page.locator("#to").fill(World.day(from + 300).toString());
        page.locator("#sharePercent").fill("100");
        sheet.send();
    }

    private static String path(String address) {
        return address.substring(address.indexOf(DRAFTS));
    }
}
