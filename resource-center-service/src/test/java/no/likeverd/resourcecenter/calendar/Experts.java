package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;

/** Experts and what is asked of them, as the tests speak of them. */
public final class Experts {

    /** A Monday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public static final String SKILL = "dementia-care";

    private Experts() {}

    /** Of the centre, full time, top level. */
    public static ExpertCalendar anExpert(String name) {
        return anExpert(name, 100, Skill.TOP);
    }

    public static ExpertCalendar anExpert(String name, int sharePercent, int level) {
        return ExpertCalendar.of(
                "e-" + name,
                "p-" + name,
                "u-centre",
                Membership.EMPLOYED,
                sharePercent,
                List.of(new Skill(SKILL, level), new Skill("guidance", 2)));
    }

    /** Of the nursing home, whose leader has said nothing yet. */
    public static ExpertCalendar anAttachedExpert() {
        return ExpertCalendar.of(
                "e-att", "p-att", "u-nursing-home", Membership.ATTACHED, 40, List.of(new Skill(SKILL, Skill.TOP)));
    }

    public static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    public static Demand aDemand(String from, String to) {
        return aDemand(period(from, to), 60);
    }

    public static Demand aDemand(Period period, int sharePercent) {
        return new Demand(Kind.COMPETENCE, SKILL, Skill.TOP, period, sharePercent);
    }

    public static Terms terms() {
        return new Terms(Party.DEPARTMENT, Party.CENTRE, "u-home-care", "2541-30");
    }

    public static BookingRequest aRequest(int number, Demand demand) {
        return new BookingRequest(bookingId(number), orderId(number), 1, "u-home-care", demand, terms());
    }

    public static String bookingId(int number) {
        return "bkg-%026x".formatted(number);
    }

    public static String orderId(int number) {
        return "ord-%026x".formatted(number);
    }

    static ExpertCalendar booked(ExpertCalendar expert, BookingRequest asked) {
        ExpertCalendar after = expert.decide(asked, TODAY).state();
        if (after == null || after.booking(asked.bookingId()).isEmpty()) {
            throw new AssertionError("refused: " + expert.reasonsAgainst(asked.demand()));
        }
        return after;
    }

    static ExpertCalendar absent(ExpertCalendar expert, String from, String to) {
        return expert.add(new Absence("abs-" + from, period(from, to)), TODAY).state();
    }
}
