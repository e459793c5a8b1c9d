package no.likeverd.resourcecenter.calendar;

/** What holds for every expert's calendar, as configured. */
public record CalendarRules(DevelopmentRules development, StretchRules stretches) {

    public static final CalendarRules USUAL = new CalendarRules(DevelopmentRules.USUAL, StretchRules.USUAL);
}
