package no.likeverd.resourcecenter.booking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.web.pages.Words;

/** A reason in words. */
public record Said(String text, String weeks) {

    public static List<Said> of(List<Reason> reasons, Words words) {
        return reasons.stream()
                .map(reason -> new Said(text(reason, words), weeks(reason, words)))
                .toList();
    }

    private static String text(Reason reason, Words words) {
        String skill = reason.skill();
        return skill == null ? words.say(key(reason)) : words.say(key(reason), words.named("skill", skill));
    }

    private static String key(Reason reason) {
        if (reason.held()) {
            return "reason.HELD";
        }
        return reason.daysOff() ? "reason.DAYS_OFF" : "reason." + reason.code();
    }

    /** A half day is said to the day: with a smaller share, or without that day, it would do. */
    private static String weeks(Reason reason, Words words) {
        Stream<String> halves = reason.halfDays().stream().map(day -> words.say("reason.halfDay", words.day(day)));
        return Stream.concat(Stream.of(WeekNumbers.said(reason.weeks(), words)), halves)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
