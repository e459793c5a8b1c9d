package no.likeverd.resourcecenter.booking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.resourcecenter.planning.Worth;
import no.likeverd.web.pages.Words;

/** A reason in words, and what counts in words. */
public record Said(String text, String weeks) {

    /** What makes an expert worth more for an order than another would be; nothing for what does not count. */
    public static List<String> of(Worth worth, Urgency urgency, Words words) {
        return Stream.concat(
                        Stream.of(weighed("urgency." + urgency, worth.urgency(), words)), beside(worth, words).stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The same beside others for one and the same order: how soon it is wanted is the same for all. */
    static List<String> beside(Worth worth, Words words) {
        return Stream.of(
                        weighed("skill", worth.skill(), words),
                        weighed("load", worth.load(), words),
                        weighed("variety", worth.variety(), words),
                        weighed("days", worth.days(), words),
                        weighed("goodStay", worth.goodStay(), words))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String weighed(String what, int percent, Words words) {
        return percent == 0 ? "" : words.say("plan.why." + what, words.number(percent));
    }

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
