package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;

/**
 * Whatever the parties and others do in whatever order, nobody but its author finds a word of a form anywhere before both
 * are in, and nobody but the parties ever does.
 */
class HiddenFormsPropertiesIT {

    /** One thing that somebody does. */
    enum Act {
        EMPLOYEE_SAVES,
        LEADER_SAVES,
        EMPLOYEE_SUBMITS,
        LEADER_SUBMITS,
        EMPLOYEE_TAKES_BACK,
        LEADER_TAKES_BACK,
        EMPLOYEE_SAVES_OVER_WHAT_WAS_NOT_READ,
        LEADER_WRITES_TOO_MUCH,
        EMPLOYEE_WRITES_WORDS_FOR_A_NUMBER,
        STRANGER_SAVES,
        LEADER_AGREES,
        EMPLOYEE_LOGS,
        LEADER_CHANGES,
        EMPLOYEE_ABANDONS
    }

    private static Scene scene;
    private static Ears ears;

    @BeforeContainer
    static void start() {
        scene = new Scene();
        ears = Ears.attached();
    }

    @AfterContainer
    static void stop() {
        ears.detach();
        scene.close();
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    @Rule("ASM-04")
    void nobodyElseFindsAWordOfAForm(@ForAll @Size(min = 4, max = 9) List<Act> acts) {
        Hidden hidden = new Hidden(scene);
        for (Act act : acts) {
            hidden.assertQuiet(hidden.does(act), "in the answer to " + act);
            hidden.assertNothingShown("after " + act + " of " + acts);
        }
        hidden.assertNothingIn(ears.heard(), "in the log of " + acts);
        hidden.assertNothingIn(scene.service.heard().toString(), "in an event of " + acts);
    }

    @Property(tries = 1)
    @Rule({"ASM-04", "ASM-08"})
    void itWouldHaveBeenFound() {
        String marker = "marker" + UUID.randomUUID();
        Talk talk = scene.opened().submit(scene.leader, marker, 1, 1, 1);
        Reply own = talk.get("/forms/mine", scene.leader);

        assertThat(own.text()).contains(marker);
        org.slf4j.LoggerFactory.getLogger("no.likeverd.assessment.proof").debug("a careless line: {}", marker);
        assertThat(ears.heard()).contains(marker);
        ears.forget();
    }
}
