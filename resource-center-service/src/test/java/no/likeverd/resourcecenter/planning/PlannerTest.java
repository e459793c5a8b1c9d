package no.likeverd.resourcecenter.planning;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static no.likeverd.resourcecenter.calendar.Experts.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.ReasonCode;
import no.likeverd.resourcecenter.calendar.Settled;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Duration TIME = Duration.ofSeconds(5);
    private final ExpertCalendar expert = Settled.on(TODAY, anExpert("1020"));

    @Test
    @Rule("RC-121")
    void whatIsUrgentGoesFirstAndTheOtherSaysWhy() {
        Task usual = task(1, "2027-01-04", "2027-02-01", 100, Urgency.USUAL);
        Task urgent = task(2, "2027-01-11", "2027-02-08", 100, Urgency.URGENT);

        Found found = plan(List.of(usual, urgent), List.of(expert), Aims.USUAL);

        assertThat(found.assignments())
                .singleElement()
                .returns(orderId(2), Assignment::orderId)
                .satisfies(assignment -> assertThat(assignment.worth())
                        // twenty working days; nobody has been anywhere yet
                        .isEqualTo(new Worth(5000, 100, 20, 20, 10, 0, 0)));
        assertThat(found.unfilled()).containsExactly(new Unfilled(orderId(1), 1, null, List.of(orderId(2))));
        assertThat(found.oneByOneFilled()).isEqualTo(1);
        assertThat(found.progress().points()).isGreaterThan(found.oneByOne());
        assertThat(found.progress().gap()).isZero();
    }

    @Test
    @Rule("RC-122")
    void nobodyWhoCanIsSaidWithWhatStandsInTheWay() {
        Task missing = new Task(
                Urgency.USUAL,
                Municipality.request(
                        1, new Demand(Kind.COMPETENCE, "diet", 1, period("2027-01-04", "2027-02-01"), 50), "u-1"),
                Set.of());
        Task tooLong = task(2, "2027-01-04", "2027-06-01", 50, Urgency.USUAL);

        Found found = plan(List.of(missing, tooLong), List.of(expert), Aims.USUAL);

        assertThat(found.unfilled())
                .containsExactlyInAnyOrder(
                        new Unfilled(orderId(1), 0, ReasonCode.SKILL_MISSING, List.of()),
                        new Unfilled(orderId(2), 0, ReasonCode.BEYOND_FOUR_MONTHS, List.of()));
    }

    @Test
    @Rule("RC-123")
    void restIsLeftAfterEachStayAsLongAsTheCentreWantsIt() {
        Task first = task(1, "2027-01-04", "2027-02-01", 100, Urgency.USUAL);
        Task second = task(2, "2027-02-08", "2027-03-08", 100, Urgency.USUAL);

        assertThat(plan(List.of(first, second), List.of(expert), Aims.USUAL).assignments())
                .hasSize(1);
        assertThat(plan(List.of(first, second), List.of(expert), new Aims(100, 20, 20, 10, 5, 10, 10))
                        .assignments())
                .hasSize(2);
        ExpertCalendar booked = Settled.with(TODAY, expert, first.asked());
        assertThat(plan(List.of(second), List.of(booked), Aims.USUAL).unfilled())
                .singleElement()
                .returns(0, Unfilled::able);
    }

    @Test
    @Rule("RC-123")
    void partsOfADayAddUpAndStretchesEndTogether() {
        Task half = task(1, "2027-01-04", "2027-04-01", 50, Urgency.USUAL);
        Task otherHalf = task(2, "2027-02-01", "2027-04-30", 50, Urgency.USUAL);
        Task later = task(3, "2027-03-01", "2027-05-15", 50, Urgency.USUAL);

        Found found = plan(List.of(half, otherHalf, later), List.of(expert), Aims.USUAL);

        assertThat(found.assignments()).extracting(Assignment::orderId).containsExactly(orderId(1), orderId(2));
    }

    @Test
    @Rule("RC-256")
    void twoThatFitIntoHalfADayAloneDoNotGoTogether() {
        Task one = task(1, "2027-01-04", "2027-02-01", 50, Urgency.USUAL);
        Task other = task(2, "2027-01-18", "2027-02-15", 50, Urgency.USUAL);
        ExpertCalendar dentistBoth = Settled.on(TODAY, halfDay(expert, "2027-01-20"));
        ExpertCalendar dentistOne = Settled.on(TODAY, halfDay(expert, "2027-01-06"));

        Found between = plan(List.of(one, other), List.of(dentistBoth), Aims.USUAL);
        assertThat(between.assignments()).hasSize(1);
        assertThat(between.progress().gap()).as("the search knows of it").isZero();
        assertThat(plan(List.of(one, other), List.of(dentistOne), Aims.USUAL).assignments())
                .hasSize(2);
        ExpertCalendar off = Settled.on(TODAY, dentistBoth.with(new Weekdays(List.of(DayOfWeek.MONDAY))));
        assertThat(plan(List.of(one, other), List.of(off), Aims.USUAL).assignments())
                .as("a dentist on a day off")
                .hasSize(2);
    }

    private static ExpertCalendar halfDay(ExpertCalendar expert, String day) {
        LocalDate date = LocalDate.parse(day);
        Absence half = Absence.checked("abs-" + day, new Period(date, date.plusDays(1)), DayShare.HALF);
        return expert.add(half, TODAY).state();
    }

    @Test
    @Rule("RC-121")
    void theOneWithTheRightLevelAndTheLeastLoadGoes() {
        ExpertCalendar middling = Settled.on(TODAY, anExpert("2", 100, 2));
        Task peak = new Task(
                Urgency.USUAL,
                Municipality.request(
                        1, new Demand(Kind.CAPACITY, SKILL, 1, period("2027-01-04", "2027-02-01"), 100), "u-1"),
                Set.of());
        Task lacking = task(2, "2027-03-01", "2027-04-01", 100, Urgency.USUAL);

        Found found = plan(List.of(peak), List.of(expert, middling), Aims.USUAL);
        assertThat(found.assignments()).singleElement().returns(middling.expertId(), Assignment::expertId);
        ExpertCalendar tired = Settled.with(
                TODAY,
                expert,
                task(9, "2026-12-07", "2027-02-01", 100, Urgency.USUAL).asked());
        ExpertCalendar fresh = Settled.on(TODAY, anExpert("3"));
        assertThat(plan(List.of(lacking), List.of(tired, fresh), Aims.USUAL).assignments())
                .singleElement()
                .returns(fresh.expertId(), Assignment::expertId);
    }

    @Test
    @Rule("RC-296")
    void theOneWhoWorksOnTheDaysThatAreAskedForMostGoes() {
        ExpertCalendar early =
                Settled.on(TODAY, anExpert("2").with(new Weekdays(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY))));
        ExpertCalendar late = Settled.on(TODAY, anExpert("3").with(new Weekdays(List.of(DayOfWeek.FRIDAY))));
        Task mondays = preferring(1, DayOfWeek.MONDAY);
        Task fridays = preferring(2, DayOfWeek.FRIDAY);

        Found found = plan(List.of(mondays, fridays), List.of(late, early), Aims.USUAL);

        assertThat(found.assignments())
                .extracting(Assignment::orderId, Assignment::expertId, chosen -> chosen.worth()
                        .days())
                .containsExactlyInAnyOrder(
                        tuple(orderId(1), early.expertId(), 10), tuple(orderId(2), late.expertId(), 10));
        assertThat(found.progress().gap()).as("the bound knows of it").isZero();
    }

    private static Task preferring(int number, DayOfWeek day) {
        Demand demand = new Demand(Kind.COMPETENCE, SKILL, 3, period("2027-01-04", "2027-02-01"), 100);
        return new Task(
                Urgency.USUAL,
                Municipality.request(number, demand.preferring(new Weekdays(List.of(day))), "u-1"),
                Set.of());
    }

    @Test
    @Rule("RC-305")
    void whomADepartmentWasGladOfGoesThereAgain() {
        ExpertCalendar one = Settled.on(TODAY, anExpert("2"));
        ExpertCalendar other = Settled.on(TODAY, anExpert("3"));
        Task glad = gladOf(other, 1);
        Task gladToo = gladOf(one, 2);

        Found found = plan(List.of(glad, gladToo), List.of(one, other), Aims.USUAL);

        assertThat(found.assignments())
                .extracting(Assignment::orderId, Assignment::expertId, chosen -> chosen.worth()
                        .goodStay())
                .containsExactlyInAnyOrder(
                        tuple(orderId(1), other.expertId(), 10), tuple(orderId(2), one.expertId(), 10));
        assertThat(found.progress().gap()).as("the bound knows of it").isZero();
    }

    private static Task gladOf(ExpertCalendar expert, int number) {
        Task task = task(number, "2027-01-04", "2027-02-01", 100, Urgency.USUAL);
        return new Task(task.urgency(), task.asked(), Set.of(expert.expertId()));
    }

    @Test
    @Rule("RC-124")
    void whoeverHasSeenEnoughGetsWhatThereIs() {
        Municipality all = Municipality.of(40, 200, 1);
        List<Progress> seen = new ArrayList<>();

        Found found = Planner.plan(all.tasks(), all.experts(), Aims.USUAL, TODAY, Duration.ofMinutes(10), progress -> {
            seen.add(progress);
            return seen.size() < 30;
        });

        assertThat(seen).hasSize(30);
        assertThat(seen).extracting(Progress::bound).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(found.progress().points()).isGreaterThanOrEqualTo(found.oneByOne());
    }

    @Test
    @Rule("RC-120")
    void onlyWhatIsLeftOfAnOrderIsPlanned() {
        assertThat(Task.of(served(null), Set.of(), TODAY).orElseThrow().demand().period())
                .isEqualTo(period("2026-12-07", "2027-01-04"));
        assertThat(Task.of(served(LocalDate.of(2026, 12, 14)), Set.of(), TODAY)
                        .orElseThrow()
                        .demand()
                        .period())
                .isEqualTo(period("2026-12-14", "2027-01-04"));
        assertThat(Task.of(served(LocalDate.of(2027, 1, 4)), Set.of(), TODAY)).isEmpty();
        assertThat(Task.of(served(null), Set.of(), LocalDate.of(2027, 1, 4))).isEmpty();
    }

    private static Order served(@Nullable LocalDate until) {
        return new Order(
                orderId(1),
                "u-1",
                "p-1",
                new Demand(Kind.COMPETENCE, SKILL, 3, period("2026-12-07", "2027-01-04"), 60),
                "Nobody here knows how",
                terms(),
                new no.likeverd.resourcecenter.order.Progress(OrderStatus.OPEN, null, null, List.of(), 0, until));
    }

    @Test
    @Rule("RC-121")
    void nothingToPlanIsPlannedAtOnce() {
        Found found = plan(List.of(), List.of(), Aims.USUAL);

        assertThat(found.assignments()).isEmpty();
        assertThat(found.progress()).isEqualTo(new Progress(0, 0, 0));
        assertThat(found.progress().gap()).isZero();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Aims(0, 0, 201, 0, 0, 0, 0));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Aims(0, 0, 0, 0, 31, 0, 0));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Aims(0, 0, 0, 0, 0, 201, 0));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Aims(0, 0, 0, 0, 0, 0, 201));
    }

    private static Found plan(List<Task> tasks, List<ExpertCalendar> experts, Aims aims) {
        return Planner.plan(tasks, experts, aims, TODAY, TIME, progress -> true);
    }

    private static Task task(int number, String from, String to, int share, Urgency urgency) {
        Demand demand = new Demand(Kind.COMPETENCE, SKILL, 3, period(from, to), share);
        return new Task(urgency, Municipality.request(number, demand, "u-" + number), Set.of());
    }
}
