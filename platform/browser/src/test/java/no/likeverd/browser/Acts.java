package no.likeverd.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** What people do on many pages to come to one of their states. */
final class Acts {

    private Acts() {}

    /** Sends the form as it stands, which is not enough. */
    static void send(Page page) {
        press(page);
        page.locator("#errors").waitFor();
    }

    /** The form's own button; one that sends it elsewhere is pressed by its name. */
    static void press(Page page) {
        page.locator("form.lv-form button[type=submit]:not([formaction])")
                .last()
                .click();
    }

    static void ask(Page page, String dialog) {
        page.locator("[commandfor=" + dialog + "][command=show-modal]").click();
        page.locator("dialog#" + dialog + "[open]").waitFor();
    }

    /** Opens the page in another window, does something there, and comes back. */
    static void elsewhere(Page page, Consumer<Page> meanwhile) {
        Page other = page.context().newPage();
        other.navigate(page.url());
        meanwhile.accept(other);
        other.close();
    }

    /** Words that nobody has written before. */
    static String words() {
        return "Skrevet " + System.nanoTime();
    }
}
