package no.likeverd.browser;

import static no.likeverd.browser.World.HOME_CARE;
import static no.likeverd.browser.World.HOUSING;
import static no.likeverd.browser.World.PLANNING;
import static no.likeverd.browser.World.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Skill;

/** Orders in line for one expert: one is asked, one is passed over, one waits in vain; and what would be in their way. */
final class LineWorld {

    /** What whoever they wait for knows. */
    static final String SKILL = "wound-care";

    private static final String API = "/resource-center/v1";
    private static final int PASSED = 320;
    private static final int ASKED = 350;

    private final World world;
    private final Town town;
    private final Api api;

    LineWorld(World world, Town town, Api api) {
        this.world = world;
        this.town = town;
        this.api = api;
    }

    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        ids.put("waited-in-vain", waitedInVain());
        ids.put("passed-over", inLine(PLANNING, "u-planning", PASSED));
        ids.put("movable", ordered(HOUSING, "u-housing", PASSED));
        world.book(ids.get("movable"), expert());
        inLine(HOME_CARE, "u-home-care", ASKED);
        inLine(PLANNING, "u-planning", ASKED);
        ids.put("rival", ordered(HOUSING, "u-housing", ASKED));
        ids.put("contested-from", day(ASKED).toString());
        ids.put("contested-to", day(ASKED + 13).toString());
        return ids;
    }

    /** The id of an order in line: asked when the expert is free, and waiting behind those before it. */
    String inLine(String person, String unitId, int from) {
        String orderId = ordered(person, unitId, from);
        api.post(person, API + "/orders/" + orderId + "/waiting", Map.of("expertId", expert()));
        return orderId;
    }

    private String ordered(String person, String unitId, int from) {
        return world.order(person, unitId, SKILL, 100, from);
    }

    /** For a while the expert was not at the level; whoever waited then does not come back into line by itself. */
    private String waitedInVain() {
        String orderId = inLine(PLANNING, "u-planning", 290);
        level(2);
        level(3);
        return orderId;
    }

    private void level(int level) {
        List<Skill> held = List.of(new Skill(SKILL, level));
        town.bean("resource-center", Calendars.class).change(expert(), null, calendar -> calendar.changeSkills(held));
    }

    /** Whom they wait for. */
    String expert() {
        return world.id(SKILL);
    }
}
