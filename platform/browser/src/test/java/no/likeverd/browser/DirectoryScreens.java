package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.ADMINISTRATOR;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOUSING;
import static no.likeverd.browser.World.HR;
import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.UNION;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The directory's screens in every state. */
final class DirectoryScreens {

    static final String IMPORT = "/directory/import";
    static final String COLUMNS = "person_id,given_name,family_name,email\n";

    private static final String DIGEST = "/directory/me/digest";
    private static final String OUTBOX = "/directory/outbox";
    private static final String ROLES = "/directory/roles";

    static final List<Screen> ALL = List.of(
            screen("directory people, full", HR, "/directory/people"),
            screen("directory people, of one name", HR, "/directory/people").then(page -> search(page, "In")),
            screen("directory people, nobody found", HR, "/directory/people?name=Aaa"),
            screen("directory people, oneself alone", EMPLOYEE, "/directory/people"),
            screen("directory person, full", NURSING_HOME, "/directory/people/p-1041"),
            screen("directory person, of whom one may not know", EMPLOYEE, "/directory/people/p-1041"),
            screen("directory units, full", EMPLOYEE, "/directory/units"),
            screen("directory unit, with people", NURSING_HOME, "/directory/units/u-nursing-home"),
            screen("directory unit, without people", EMPLOYEE, "/directory/units/u-school"),
            screen("directory roles, full", HR, ROLES),
            screen("directory roles, none", EMPLOYEE, ROLES),
            screen("directory role, to name a substitute", NURSING_HOME, ROLES + "/g-1003-leader"),
            screen("directory role, nobody found", NURSING_HOME, ROLES + "/g-1003-leader?name=Aaa"),
            screen("directory role, by number", NURSING_HOME, ROLES + "/g-1003-leader?by=number"),
            screen("directory role, faulty", NURSING_HOME, ROLES + "/g-1003-leader")
                    .then(Acts::send),
            screen("directory role, with a substitute", HOUSING, ROLES + "/g-1007-leader?done=substitute.named"),
            screen("directory role, substitute about to be ended", HOUSING, ROLES + "/g-1007-leader")
                    .then(DirectoryScreens::ask),
            screen("directory role, another's", HR, ROLES + "/g-1007-leader"),
            screen("directory role, that nobody stands in for", UNION, ROLES + "/g-1011-union"),
            screen("directory own page, with a substitute", HOUSING, "/directory/me"),
            screen("directory own page, without roles", EMPLOYEE, "/directory/me"),
            screen("directory digest, off", UNION, DIGEST),
            screen("directory digest, chosen", EMPLOYEE, DIGEST + "?done=digest.on"),
            screen("directory digest, asked for just now", CENTRE, DIGEST)
                    .then(page ->
                            page.locator("form[action$='/digest/now'] button").click()),
            screen("directory outbox, with mails", HR, OUTBOX).then(DirectoryScreens::aMailComes),
            screen("directory outbox, empty", EMPLOYEE, OUTBOX),
            screen("directory import, to begin", ADMINISTRATOR, IMPORT),
            screen("directory import, without a file", ADMINISTRATOR, IMPORT).then(Acts::send),
            screen("directory import, no access", EMPLOYEE, IMPORT),
            screen("directory import, to be mended", ADMINISTRATOR, IMPORT)
                    .then(page -> preview(page, "p-2001,Nils,,post\np-2002,,Ny,\n")),
            screen("directory import, to be decided on", ADMINISTRATOR, IMPORT)
                    .then(page -> preview(page, "p-2001,Nils,Ny,\n")),
            screen("directory import, changed since", ADMINISTRATOR, IMPORT).then(DirectoryScreens::changedSince),
            screen("directory import, files gone", ADMINISTRATOR, IMPORT + "/upl-none"),
            screen("directory import, done", ADMINISTRATOR, IMPORT + "/runs/imp-00000001?done=import.applied"));

    private DirectoryScreens() {}

    /** Chooses a file with these people in it and sends it. */
    static void preview(Page page, String rows) {
        page.locator("#people").setInputFiles(file(rows));
        page.locator("form[action='" + IMPORT + "'] button[type=submit]").click();
        page.waitForURL("**" + IMPORT + "/upl*");
    }

    static FilePayload file(String rows) {
        return new FilePayload("personer.csv", "text/csv", (COLUMNS + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static void changedSince(Page page) {
        preview(page, "p-2003,Nils,Ny,\n");
        page.navigate(page.url() + "?again=true");
    }

    /** It is written when every part has counted its tasks. */
    static void aMailComes(Page page) {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("#outbox article").count() > 0;
        });
    }

    private static void search(Page page, String name) {
        page.locator("#name").fill(name);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**name=" + name);
    }

    private static void ask(Page page) {
        page.locator("[commandfor^=end-][command=show-modal]").first().click();
        page.locator("dialog[open]").waitFor();
    }
}
