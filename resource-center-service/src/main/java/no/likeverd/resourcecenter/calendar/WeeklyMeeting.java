package no.likeverd.resourcecenter.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** The hour of the week at which the centre's experts meet; departments keep it free, and it takes no day. */
public record WeeklyMeeting(DayOfWeek day, LocalTime at) {}
