package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ladders have areas that the catalogue does not know of, and placements vouch for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderedSkillIT {

    private final Backroom room = new Backroom();
    private final PlaceOrder placeOrder = room.bean(PlaceOrder.class);
    private final Actor department = new Actor(
            "p-orderer", List.of(new Grant("g-1", "p-orderer", Role.ORDERER, room.home(), TODAY.minusDays(1), null)));

    @AfterAll
    void close() {
        room.close();
    }

    private OrderForm wanted(String skill) {
        return new OrderForm(
                room.home(),
                Kind.CAPACITY,
                skill,
                1,
                TODAY.plusDays(10),
                TODAY.plusDays(20),
                50,
                "Mange er borte",
                new OrderForm.PayerForm(room.home(), "2541-30"),
                Party.DEPARTMENT,
                Party.CENTRE,
                null,
                null,
                null,
                null,
                null);
    }

    private Order ordered(String skill, String key) {
        return placeOrder.place(department, wanted(skill), CommandKey.of("test", key));
    }

    @Test
    @Rule("RC-273")
    void areaOfALadderIsOrderedWhileAPlacementVouchesForIt() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ordered("area-51", "before"))
                .matches(refused -> refused.code().equals("UNKNOWN_SKILL") && "skill".equals(refused.field()));
        room.joined(ExpertCalendar.of(
                "e-placed", "p-placed", "u-centre", Membership.EMPLOYED, 100, List.of(Skill.placed("area-51", 2))));

        Order order = ordered("area-51", "after");

        assertThat(order.demand().skill()).isEqualTo("area-51");
        placeOrder.check(wanted("area-51"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> placeOrder.check(wanted("area-52")));
    }

    @Test
    @Rule("RC-273")
    void whatTheCatalogueKnowsIsOrdered() {
        assertThat(ordered("wound-care", "known").demand().skill()).isEqualTo("wound-care");
    }
}
