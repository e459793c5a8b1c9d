package no.likeverd.resourcecenter.planning;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Settled;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.order.Urgency;

/**
 * As many experts and orders as are wanted, the same for the same seed: orders of 4 to 17 weeks within a year, a quarter of them
 * at half time; experts with two or three skills and three absences each.
 */
record Municipality(List<Task> tasks, List<ExpertCalendar> experts) {

    private static final List<String> SKILLS =
            List.of("dementia-care", "guidance", "palliative-care", "it-training", "diet", "psychiatry");
    private static final int YEAR = 364;

    static Municipality of(int experts, int orders, long seed) {
        Random random = new Random(seed);
        return new Municipality(
                IntStream.range(0, orders)
                        .mapToObj(number -> task(number, random))
                        .toList(),
                IntStream.range(0, experts)
                        .mapToObj(number -> expert(number, random))
                        .toList());
    }

    /** The same with five half days of each expert besides, on which two orders at half time do not go together. */
    Municipality withHalfDays(long seed) {
        Random random = new Random(~seed);
        return new Municipality(
                tasks,
                experts.stream().map(expert -> withHalfDays(expert, random)).toList());
    }

    private static ExpertCalendar withHalfDays(ExpertCalendar expert, Random random) {
        ExpertCalendar away = expert;
        for (int half = 0; half < 5; half++) {
            LocalDate wednesday = TODAY.plusDays(2).plusWeeks(random.nextInt(26)); // none of them is a holiday
            Period day = new Period(wednesday, wednesday.plusDays(1));
            away = away.add(Absence.checked("half-" + half, day, DayShare.HALF), TODAY)
                    .state();
        }
        return Settled.on(TODAY, away);
    }

    /** The same with departments that have been glad of every third expert or so. */
    Municipality glad(long seed) {
        Random random = new Random(seed + 1);
        return new Municipality(
                tasks.stream()
                        .map(task -> new Task(task.urgency(), task.asked(), some(random)))
                        .toList(),
                experts);
    }

    private Set<String> some(Random random) {
        return experts.stream()
                .map(ExpertCalendar::expertId)
                .filter(expert -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
    }

    private static Task task(int number, Random random) {
        int start = 1 + random.nextInt(47);
        LocalDate from = TODAY.plusWeeks(start);
        int weeks = Math.min(4 + random.nextInt(14), 53 - start);
        Kind kind = random.nextInt(3) == 0 ? Kind.CAPACITY : Kind.COMPETENCE;
        int level = kind == Kind.CAPACITY ? 1 : 2 + random.nextInt(2);
        int share = random.nextInt(4) == 0 ? 50 : 100;
        String skill = SKILLS.get(random.nextInt(SKILLS.size()));
        Demand demand = new Demand(kind, skill, level, new Period(from, from.plusWeeks(weeks)), share);
        Urgency urgency = List.of(Urgency.values()).get(random.nextInt(3));
        return new Task(urgency, request(number, demand, "u-" + random.nextInt(40)), Set.of());
    }

    static BookingRequest request(int number, Demand demand, String unit) {
        return new BookingRequest("plan-" + number, orderId(number), 1, unit, demand, terms());
    }

    private static ExpertCalendar expert(int number, Random random) {
        List<Skill> skills = random.ints(0, SKILLS.size())
                .distinct()
                .limit(2 + random.nextInt(2))
                .mapToObj(skill -> new Skill(SKILLS.get(skill), 1 + random.nextInt(3)))
                .toList();
        ExpertCalendar expert =
                ExpertCalendar.of("e-" + number, "p-" + number, "u-centre", Membership.EMPLOYED, 100, skills);
        for (int absence = 0; absence < 3; absence++) {
            LocalDate from = TODAY.plusDays(random.nextInt(YEAR));
            Period away = new Period(from, from.plusDays(3 + random.nextInt(19)));
            expert = expert.add(new Absence("abs-" + absence, away), TODAY).state();
        }
        return Settled.on(TODAY, expert);
    }
}
