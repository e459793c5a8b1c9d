package no.likeverd.resourcecenter.booking;

import java.util.List;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.web.pages.Words;

/** A reason in words. */
record Said(String text, String weeks) {

    static List<Said> of(List<Reason> reasons, Words words) {
        return reasons.stream()
                .map(reason -> new Said(words.say("reason." + reason.code()), WeekNumbers.said(reason.weeks(), words)))
                .toList();
    }
}
