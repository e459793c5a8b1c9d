package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.KINDERGARTEN;
import static no.likeverd.browser.World.NURSING_HOME;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Imports of workbooks, from the template to the outcome. */
final class IntakeScreens {

    private static final String INTAKE = "/resource-center/intake";
    private static final String ABSENCES = INTAKE + "/absences";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final List<Screen> ALL = List.of(
            screen("imports, full", CENTRE, ABSENCES).then(IntakeScreens::all),
            screen("imports, empty", KINDERGARTEN, INTAKE),
            screen("imports, no access", EMPLOYEE, INTAKE),
            screen("import, of experts, blank", CENTRE, INTAKE + "/experts"),
            screen("import, of entries, blank", NURSING_HOME, INTAKE + "/entries"),
            screen("import, of skills, blank", CENTRE, INTAKE + "/skills"),
            screen("import, without a file", CENTRE, ABSENCES).then(Acts::send),
            screen("import, faulty", CENTRE, ABSENCES).then(IntakeScreens::faulty),
            screen("import, to be decided on", CENTRE, ABSENCES).then(IntakeScreens::checked),
            screen("import, done", CENTRE, ABSENCES).then(IntakeScreens::done),
            screen("import, discarded", CENTRE, ABSENCES).then(IntakeScreens::discarded));

    private IntakeScreens() {}

    private static void all(Page page) {
        checked(page);
        page.navigate(page.url().replaceFirst(INTAKE + ".*", INTAKE));
    }

    private static void faulty(Page page) {
        send(page, "e-none", "i morgen", "snart");
        page.locator("#findings").waitFor();
    }

    private static void checked(Page page) {
        send(page, "e-1023", World.day(600).toString(), World.day(601).toString());
        page.waitForURL("**/runs/**");
    }

    private static void done(Page page) {
        checked(page);
        page.locator("form[action$='/commit'] button").click();
        page.waitForURL("**done=**");
        page.waitForCondition(() -> page.locator("#run[hx-get]").count() == 0);
    }

    private static void discarded(Page page) {
        checked(page);
        page.locator("form[action$='/discard'] button").click();
        page.waitForURL("**done=**");
    }

    /** Chooses a workbook with one absence and sends it. */
    static void send(Page page, String... cells) {
        page.locator("#file").setInputFiles(new FilePayload("fravaer.xlsx", TYPE, workbook(cells)));
        Acts.press(page);
    }

    private static byte[] workbook(String... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ark1");
            List<String> heads = List.of("employmentId", "from", "to");
            for (int column = 0; column < cells.length; column++) {
                sheet.value(0, column, heads.get(column));
                sheet.value(1, column, cells[column]);
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
