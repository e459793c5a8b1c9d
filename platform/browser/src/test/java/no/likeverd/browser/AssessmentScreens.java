package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;

import com.microsoft.playwright.Page;
import java.util.List;

/** The pages of assessments in each of their states. */
final class AssessmentScreens {

    private static final String ROOT = "/assessment/assessments";

    static final List<Screen> ALL = List.of(
            screen("assessments, full", World.HOUSING, ROOT),
            screen("assessments, of those one leads", World.HOUSING, ROOT + "?part=LEADER"),
            screen("assessments, empty", World.UNION, ROOT),
            screen("assessment, to open", World.HOUSING, ROOT + "/new"),
            screen("assessment, to open, faulty", World.HOUSING, ROOT + "/new").then(Acts::send),
            screen("assessment, forms", Assessed.WRITING, ROOT + "/{forms}?done=assessment.opened"),
            screen("assessment, about to be abandoned", World.HOUSING, ROOT + "/{forms}")
                    .then(page -> Acts.ask(page, "abandon")),
            screen("assessment, conversation", Assessed.TALKING, ROOT + "/{conversation}"),
            screen("assessment, to sign", Assessed.SIGNING, ROOT + "/{signing}?done=agreement.saved"),
            screen("assessment, completed", Assessed.DONE, ROOT + "/{completed}"),
            screen("assessment, abandoned", World.HOUSING, ROOT + "/{abandoned}"),
            screen("assessment, unknown", World.PLANNING, ROOT + "/{forms}"),
            screen("assessment form, filled in partly", Assessed.WRITING, ROOT + "/{forms}/form"),
            screen("assessment form, not complete", World.HOUSING, ROOT + "/{forms}/form")
                    .then(AssessmentScreens::submitTooEarly),
            screen("assessment form, saved by itself", Assessed.WRITING, ROOT + "/{forms}/form")
                    .then(AssessmentScreens::write),
            screen("assessment form, too long", Assessed.WRITING, ROOT + "/{forms}/form")
                    .then(AssessmentScreens::tooMuch),
            screen("assessment form, changed in another window", Assessed.WRITING, ROOT + "/{forms}/form")
                    .then(AssessmentScreens::inTwoWindows),
            screen("assessment form, submitted", Assessed.TALKING, ROOT + "/{conversation}/form"),
            screen("assessment comparison", Assessed.TALKING, ROOT + "/{conversation}/comparison"),
            screen("assessment comparison, too early", Assessed.WRITING, ROOT + "/{forms}/comparison"),
            screen("assessment comparison, as a table", World.HOUSING, ROOT + "/{signing}/comparison")
                    .then(page -> page.locator("figure summary").click()),
            screen("assessment agreement, blank", World.HOUSING, ROOT + "/{conversation}/agreement"),
            screen("assessment agreement, faulty", World.HOUSING, ROOT + "/{conversation}/agreement")
                    .then(Acts::send),
            screen("assessment agreement, changed since", World.HOUSING, ROOT + "/{signing}/agreement")
                    .then(AssessmentScreens::agreeInTwoWindows),
            screen("assessment goals, none", World.HOUSING, ROOT + "/{conversation}/goals"),
            screen("assessment goals, faulty", World.HOUSING, ROOT + "/{conversation}/goals")
                    .then(Acts::send),
            screen("assessment goals, set", World.HOUSING, ROOT + "/{signing}/goals"),
            screen("assessment signature", Assessed.SIGNING, ROOT + "/{signing}/signature"),
            screen("assessment signature, agreement changed since", Assessed.SIGNING, ROOT + "/{signing}/signature")
                    .then(AssessmentScreens::signWhatHasChanged),
            screen("assessment record", Assessed.DONE, ROOT + "/{completed}/record"),
            screen("assessment log, blank", Assessed.DONE, ROOT + "/{completed}/log"),
            screen("assessment log, faulty", Assessed.DONE, ROOT + "/{completed}/log")
                    .then(Acts::send),
            screen("assessment looks, full", Assessed.DONE, "/assessment/me/looks"),
            screen("assessment looks, empty", World.UNION, "/assessment/me/looks"),
            screen("courses, none yet", World.HOUSING, "/assessment/courses"),
            screen("courses, those one leads", World.HOUSING, "/assessment/courses/people"),
            screen("courses, leading nobody", World.PLANNING, "/assessment/courses/people"),
            screen("courses, nobody found", World.HR, "/assessment/courses/people?name=Ingen+Her"),
            screen("courses, found", World.HR, "/assessment/courses/people?name=Dagny+Kleiv%C3%A5s"),
            screen("courses, of an employee, none to record", World.HOUSING, "/assessment/employments/e-1045/courses"),
            screen("courses, of another’s employee", World.PLANNING, "/assessment/employments/e-1045/courses"),
            screen("progress, full", World.HR, "/assessment/progress"),
            screen("progress, not allowed", World.HOUSING, "/assessment/progress"));

    private AssessmentScreens() {}

    private static void write(Page page) {
        page.locator("#areas textarea").first().fill(Acts.words());
        page.locator("#saved p").waitFor();
    }

    private static void submitTooEarly(Page page) {
        page.locator("#draft button[formaction$=submission]").click();
        page.locator("#errors").waitFor();
    }

    private static void tooMuch(Page page) {
        page.locator("#areas textarea").first().fill("ord ".repeat(600));
        Acts.send(page);
    }

    private static void inTwoWindows(Page page) {
        Acts.elsewhere(page, AssessmentScreens::write);
        page.locator("#areas textarea").first().fill(Acts.words());
        page.locator("#saved strong").waitFor();
    }

    private static void agreeInTwoWindows(Page page) {
        Acts.elsewhere(page, AssessmentScreens::agree);
        page.locator("form.lv-form textarea").first().fill(Acts.words());
        Acts.press(page);
        page.locator("[data-state=error]").waitFor();
    }

    private static void signWhatHasChanged(Page page) {
        Acts.elsewhere(page, other -> {
            other.navigate(other.url().replace("/signature", "/agreement"));
            agree(other);
        });
        Acts.press(page);
        page.locator("[data-state=error]").waitFor();
    }

    private static void agree(Page page) {
        page.locator("form.lv-form textarea").first().fill(Acts.words());
        Acts.press(page);
        page.waitForURL("**done=agreement.saved");
    }
}
