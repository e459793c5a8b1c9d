package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stranger takes every offer of the start page, with nothing but what its steps say and what the pages offer. */
@ExtendWith(Browsing.class)
class TrialIT {

    private static final String STATUS = "main [role=status]";
    private static final String TASKS = "#tasks";

    /** What a stranger has: a page where the offer begins, and the map of events in another window. */
    private record Desk(Page page, Page map, World world) {

        void lights(String selector) {
            map.locator("#map " + selector + ".lv-lit").first().waitFor();
        }
    }

    private static final Map<String, Consumer<Desk>> OFFERS = Map.of(
            "EMPLOYEE", TrialIT::seeWhereOneStands,
            "LEADER", TrialIT::helpAnEmployeeOn,
            "ORDERER", TrialIT::order,
            "RESOURCE_CENTRE_LEADER", TrialIT::findAnExpert,
            "MENTOR_COORDINATOR", TrialIT::takeALeaderIn,
            "HR_ADVISER", TrialIT::readALadderAndAUnit,
            "UNION_REPRESENTATIVE", TrialIT::seeThatItGoesRight,
            "DIRECTOR", TrialIT::seeWhatCounts,
            "OPERATIONS", TrialIT::follow);

    static Stream<String> roles() {
        return OFFERS.keySet().stream().sorted(Comparator.naturalOrder());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    @Rule("UX-31")
    void strangerFinishesWhatIsOffered(String role, Visitors visitors) {
        Page map = visitors.nobody().page();
        map.navigate("/events");
        Page page = visitors.nobody().page();
        prepare(role, visitors.world());
        page.navigate("/");
        Locator offer = page.locator("#try [data-role=" + role + "]");
        assertThat(offer.locator("ol li")).hasCount(3);

        offer.locator("a").click();

        assertThat(page.locator("form[action='/session/logout']")).isVisible();
        OFFERS.get(role).accept(new Desk(page, map, visitors.world()));
    }

    @Test
    @Rule("UX-31")
    void everyOfferIsTaken(Visitors visitors) {
        Page page = visitors.nobody().page();
        page.navigate("/");
        assertThat(page.locator("#try > li").all().stream().map(offer -> offer.getAttribute("data-role")))
                .containsExactlyInAnyOrderElementsOf(OFFERS.keySet());
    }

    /** The nearest order is on top of the others, and can be filled. */
    private static void prepare(String role, World world) {
        if (role.equals("RESOURCE_CENTRE_LEADER")) {
            world.order(World.HOME_CARE, "u-home-care", "welfare-technology", 50, 2);
        } else if (role.equals("LEADER")) {
            world.order(World.HOME_CARE, "u-home-care", "building-permits", 50, 3);
        }
    }

    private static void seeWhereOneStands(Desk desk) {
        Page page = desk.page();
        page.locator(TASKS + " a").first().click();
        assertThat(page.locator("h1")).isVisible();
        page.locator(".lv-own a[href='/me']").click();
        Download own = page.waitForDownload(() -> page.locator("a[download]").click());
        assertThat(own.suggestedFilename()).isEqualTo("likeverd.json");
        assertThat(own.failure()).isNull();
    }

    private static void helpAnEmployeeOn(Desk desk) {
        Page page = desk.page();
        Locator top = page.locator(TASKS + " a[href$='/candidates']").first();
        String address = top.getAttribute("href");
        top.click();
        page.locator("#candidates form button[type=submit]").first().click();
        assertThat(page.locator(STATUS)).containsText("Eksperten er booket");
        page.locator(".lv-own a[href='/me']").click();
        assertThat(page.locator(TASKS)).isVisible();
        assertThat(page.locator(TASKS + " a[href='" + address + "']")).hasCount(0);
    }

    private static void order(Desk desk) {
        Page page = desk.page();
        new OrderSheet(page)
                .fill("wound-care", World.day(14), "Vi vil lære sårstell.")
                .send();
        assertThat(page.locator(STATUS)).containsText("Bestillingen er sendt");
        assertThat(page.locator("main")).containsText("Venter på ekspert");
        desk.lights("[data-service=resource-center]");
    }

    private static void findAnExpert(Desk desk) {
        Page page = desk.page();
        page.locator("main a[href$='/candidates']").first().click();
        assertThat(page.locator("#candidates li").first()).isVisible();
        page.locator("#candidates form button[type=submit]").first().click();
        assertThat(page.locator(STATUS)).containsText("Eksperten er booket");
        desk.lights("[data-from=resource-center][data-to=ladder]");
    }

    private static void takeALeaderIn(Desk desk) {
        Page page = desk.page();
        assertThat(page.locator("h1")).hasText("Ta en leder inn i korpset");
        page.locator("#name").fill("Ragnfrid Solbrekke");
        page.locator("#leaderSchoolCompletedOn").fill(World.day(-900).toString());
        page.locator("#mentorTrainingCompletedOn").fill(World.day(-300).toString());
        page.locator("#experienceYears").fill("6");
        page.locator("#topics").check();
        page.locator("#sectors").check();
        page.locator("#termsAcceptedOn").fill(World.day(0).toString());
        page.getByRole(AriaRole.MAIN).getByText("Ta inn i korpset").click();
        assertThat(page.locator(STATUS)).containsText("Velkommen i mentorkorpset");
        assertThat(page.locator("main")).containsText("Ragnfrid Solbrekke");
        desk.lights("[data-service=mentor]");
    }

    private static void readALadderAndAUnit(Desk desk) {
        readAndGoToTheNursingHome(desk.page());
        assertThat(desk.page().locator("#parts svg").first()).isVisible();
        assertThat(desk.page().locator("#parts")).containsText("Det mangler");
    }

    private static void seeThatItGoesRight(Desk desk) {
        readAndGoToTheNursingHome(desk.page());
        assertThat(desk.page().locator("#parts svg").first()).isVisible();
        assertThat(desk.page().locator("main")).not().containsText("Turid Ramsfjord");
        assertThat(desk.page().locator("main")).not().containsText("Eldbjørg Haugstein");
    }

    private static void readAndGoToTheNursingHome(Page page) {
        read(page);
        page.locator("nav a[href='/ladder/units']").first().click();
        page.locator("#units a[href$='/u-nursing-home']").click();
        assertThat(page.locator("h1")).hasText("Solvik sykehjem");
    }

    /** Which ladders there are, and what is seen in practice at each level of one. */
    private static void read(Page page) {
        assertThat(page.locator("#ladders tbody tr").first()).isVisible();
        page.locator("#ladders tbody th a").first().click();
        assertThat(page.locator("main h2").first()).isVisible();
    }

    private static void seeWhatCounts(Desk desk) {
        read(desk.page());
        desk.page().locator(".lv-brand").click();
        desk.page().locator("main a[href='/events']").click();
        assertThat(desk.page().locator("#map svg")).isVisible();
    }

    private static void follow(Desk desk) {
        Page page = desk.page();
        assertThat(page.locator("#map svg [data-service]")).hasCount(5);
        String order = desk.world().order(World.PLANNING, "u-planning", "wound-care", 50, 600);
        desk.world().book(order, desk.world().id("wound-care"));
        page.locator("#map [data-from=resource-center][data-to=ladder].lv-lit").waitFor();
        page.locator("#pause").click();
        assertThat(page.locator("#pause")).hasAttribute("href", "/events");
        page.locator("#map-table summary").click();
        assertThat(page.locator("#map-table table")).isVisible();
    }
}
