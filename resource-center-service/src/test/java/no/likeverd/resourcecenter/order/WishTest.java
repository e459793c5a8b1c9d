package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.SkillWanted;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.order.OrderForm.BesidesForm;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WishTest {

    @Test
    @Rule("RC-07")
    void competenceMeansTheTopLevelUnlessTheOrderSaysLess() {
        assertThat(wish(Kind.COMPETENCE, null).demand(TODAY).leastLevel()).isEqualTo(3);
        assertThat(wish(Kind.COMPETENCE, 2).demand(TODAY).leastLevel()).isEqualTo(2);
    }

    @Test
    @Rule("RC-07")
    void topLevelIsNotForPeaks() {
        assertThat(wish(Kind.CAPACITY, null).demand(TODAY).leastLevel()).isEqualTo(1);
        assertThat(wish(Kind.CAPACITY, 2).demand(TODAY).leastLevel()).isEqualTo(2);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> wish(Kind.CAPACITY, 3).demand(TODAY))
                .returns("TOP_LEVEL_FOR_CAPACITY", Problem::code);
    }

    @Test
    @Rule("RC-17")
    void beginsTodayOrLater() {
        Wish yesterday = new Wish(
                Kind.CAPACITY, "cleaning", 1, TODAY.minusDays(1), TODAY.plusDays(1), 50, Weekdays.ANY, List.of());

        assertThat(wish(Kind.CAPACITY, null).demand(TODAY).period().from()).isEqualTo(TODAY);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> yesterday.demand(TODAY))
                .returns("FROM_IN_THE_PAST", Problem::code);
    }

    @Test
    @Rule("RC-295")
    void aPreferredDayIsADayOfTheOrder() {
        LocalDate monday = LocalDate.of(2026, 12, 7);
        Weekdays friday = Weekdays.of(List.of(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY));

        Wish week = new Wish(Kind.CAPACITY, "cleaning", 1, monday, monday.plusDays(5), 50, friday, List.of());
        assertThat(week.demand(TODAY).preferred().days()).containsExactly(DayOfWeek.FRIDAY);
        assertThat(week.demand(TODAY)
                        .during(new Period(monday, monday.plusDays(1)))
                        .at(20)
                        .preferred())
                .as("whatever becomes of the order")
                .isEqualTo(friday);
        Wish shorter = new Wish(Kind.CAPACITY, "cleaning", 1, monday, monday.plusDays(4), 50, friday, List.of());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> shorter.demand(TODAY))
                .returns("NO_PREFERRED_DAY", Problem::code)
                .returns("preferredDays", Problem::field);
        assertThat(wish(Kind.CAPACITY, 1).demand(TODAY).preferred().said()).isFalse();
    }

    @Test
    @Rule("RC-301")
    void furtherSkillsMayBeAtAnyLevelUnlessTheOrderSaysMore() {
        Demand competence = wish(Kind.COMPETENCE, null, of("dementia-care", null), of("wound-care", 3))
                .demand(TODAY);

        assertThat(competence.skills())
                .containsExactly(
                        new SkillWanted("cleaning", 3),
                        new SkillWanted("dementia-care", 1),
                        new SkillWanted("wound-care", 3));
        assertThat(competence.during(competence.period()).at(20).also())
                .as("whatever becomes of the order")
                .isEqualTo(competence.also());
        assertThat(wish(Kind.COMPETENCE, null).demand(TODAY).skills()).containsExactly(new SkillWanted("cleaning", 3));
    }

    @Test
    @Rule("RC-301")
    void furtherSkillsAreRefusedWhereTheyStand() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> wish(Kind.CAPACITY, 1, of("dementia-care", 1), of("wound-care", 3))
                        .demand(TODAY))
                .returns("TOP_LEVEL_FOR_CAPACITY", Problem::code)
                .returns("also[1].leastLevel", Problem::field);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> wish(Kind.CAPACITY, 1, of("cleaning", 2)).demand(TODAY))
                .returns("SKILL_NAMED_TWICE", Problem::code)
                .returns("also[0].skill", Problem::field);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> wish(Kind.COMPETENCE, 1, of("wound-care", 2), of("wound-care", 1))
                        .demand(TODAY))
                .returns("also[1].skill", Problem::field);
    }

    private static BesidesForm of(String skill, @Nullable Integer leastLevel) {
        return new BesidesForm(skill, leastLevel);
    }

    private static Wish wish(Kind kind, @Nullable Integer leastLevel, BesidesForm... also) {
        return new Wish(kind, "cleaning", leastLevel, TODAY, TODAY.plusDays(30), 50, Weekdays.ANY, List.of(also));
    }
}
