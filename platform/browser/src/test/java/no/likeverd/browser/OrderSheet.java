package no.likeverd.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** The form by which a department orders an expert, filled in by hand. */
final class OrderSheet {

    static final String ADDRESS = "/resource-center/orders/new";

    private final Page page;

    OrderSheet(Page page) {
        this.page = page;
    }

    /** A good order of the department's own. */
    OrderSheet fill(String skill, LocalDate from, String purpose) {
        page.locator("#skill").selectOption(skill);
        page.locator("#leastLevel").selectOption("3");
        page.locator("#from").fill(from.toString());
        page.locator("#to").fill(from.plusDays(13).toString());
        page.locator("#sharePercent").fill("50");
        page.locator("#purpose").fill(purpose);
        page.locator("[id='payer.costCode']").fill("2541-30");
        return this;
    }

    /** The same with a keyboard alone, from the first field to the button. */
    static void type(Keys keys, LocalDate from, String purpose) {
        keys.to("input[name=kind]").press("ArrowDown").press("ArrowUp");
        keys.to("#skill").type("Velf");
        keys.to("#leastLevel").press("End");
        keys.to("#from").type(from);
        keys.to("#to").type(from.plusDays(13));
        keys.to("#sharePercent").replace("60");
        keys.to("#purpose").type(purpose);
        keys.to("[id='payer.costCode']").type("2541-30");
        keys.to("main form button[type=submit]").enter();
    }

    void send() {
        page.locator("form.lv-form button[type=submit]:not([formaction])").click();
    }
}
