package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people want the same expert in the same weeks and press at the same moment. */
@ExtendWith(Browsing.class)
class RaceIT {

    @Test
    @Rule("UX-12")
    void oneOfTwoBrowsersGetsTheExpertAndTheOtherGetsChoices(Visitors visitors) {
        World world = visitors.world();
        String expert = world.id("challenging-behaviour");
        List<String> orders = List.of(
                world.order(World.SCHOOL, "u-school", "challenging-behaviour", 100, 60),
                world.order(World.HOUSING, "u-housing", "challenging-behaviour", 100, 60));
        Visitor one = visitors.of(World.CENTRE);
        Visitor other = visitors.loggingIn(World.CENTRE);
        one.open("/resource-center/orders/" + orders.getFirst() + "/candidates");
        other.open("/resource-center/orders/" + orders.getLast() + "/candidates");

        press(one.page(), expert);
        press(other.page(), expert);

        List<Visitor> both = List.of(one, other);
        both.forEach(visitor -> assertThat(visitor.page()
                        .locator("#order [role=status], main [role=status], #wait")
                        .first())
                .isVisible());
        List<Visitor> refused = both.stream()
                .filter(visitor -> visitor.page().locator("#wait").count() > 0)
                .toList();
        assertThat(refused).hasSize(1);
        Page clash = refused.getFirst().page();
        assertThat(clash.locator("h1")).hasText("Eksperten kan ikke komme da");
        assertThat(clash.locator("h1")).isFocused();
        assertThat(clash.locator("#dates")).isVisible();
        assertThat(clash.locator("#others")).isVisible();
        assertThat(clash.locator("#wait a").first()).isVisible();
        assertThat(orders.stream().map(order -> world.status(World.CENTRE, order)))
                .containsExactlyInAnyOrder("FILLED", "OPEN");
    }

    /** Returns before the answer is there. */
    private static void press(Page page, String expert) {
        page.evaluate("""
            expert => { setTimeout(() => document.querySelector(
                '#candidates form:has(input[name=expertId][value="' + expert + '"]) button').click(), 0); }\
            """, expert);
    }
}
